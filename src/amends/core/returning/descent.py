"""Walking downhill without slopes: Nelder and Mead (Computer Journal 7, 1965)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Height = Callable[[Floats], float]


def lowest(
    height: Height, start: Floats, *, near: float = 1e-7, most: int = 4000
) -> Floats:
    """Return a point from which no small step leads lower."""
    size = len(start)
    points = np.vstack([start, start + np.eye(size) * 0.5])
    heights = np.array([height(point) for point in points])
    for _step in range(most):
        order = np.argsort(heights, kind="stable")
        points, heights = points[order], heights[order]
        flat = heights[-1] - heights[0] <= near * (1 + abs(heights[0]))
        if flat and np.max(np.abs(points[1:] - points[0])) <= 1e-5:
            break
        _move(height, points, heights)
    return np.asarray(points[int(np.argmin(heights))])


def _move(height: Height, points: Floats, heights: Floats) -> None:
    """Replace the highest point, or draw all of them towards the lowest."""
    middle = points[:-1].mean(axis=0)
    mirrored = middle + (middle - points[-1])
    found = height(mirrored)
    if found < heights[0]:
        farther = middle + 2 * (middle - points[-1])
        deeper = height(farther)
        best = (farther, deeper) if deeper < found else (mirrored, found)
    elif found < heights[-2]:
        best = (mirrored, found)
    else:
        outside = found < heights[-1]
        nearer = middle + 0.5 * ((mirrored if outside else points[-1]) - middle)
        best = (nearer, height(nearer))
        if best[1] >= min(found, heights[-1]):
            points[1:] = points[0] + 0.5 * (points[1:] - points[0])
            heights[1:] = [height(point) for point in points[1:]]
            return
    points[-1], heights[-1] = best
