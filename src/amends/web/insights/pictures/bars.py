"""Small bars: what was seen against what would be ordinary, and intervals."""

from __future__ import annotations

from markupsafe import Markup

from amends.web.insights.pictures.svg import drawing, part

WIDTH, HEIGHT = 120, 14


def against(seen: float, usual: float, most: float, about: str) -> Markup:
    """Return a bar for what was seen, with a line where ordinary would be."""
    scale = (WIDTH - 4) / max(most, 1.0)
    line = {"x1": f"{usual * scale + 1:.1f}", "x2": f"{usual * scale + 1:.1f}"}
    over = " bar--over" if is_more(seen, usual) else ""
    parts = [
        part("rect", x=0, y=3, width=f"{max(seen * scale, 0):.1f}", height=8, rx=2,
             fill="#c4581c", class_=f"bar{over}"),
        part("line", **line, y1=0, y2=HEIGHT, stroke="#222222", stroke_width=2,
             class_="bar__usual"),
    ]  # fmt: skip
    return drawing((WIDTH, HEIGHT), about, parts, "bars")


def is_more(seen: float, usual: float) -> bool:
    """Whether it is more than chance does to a count anyway."""
    return bool(seen >= 3 and seen > usual + 2 * max(usual, 0.5) ** 0.5)


def interval(
    value: float, low: float, high: float, ends: tuple[float, float], about: str
) -> Markup:
    """Return a dot with its interval between two ends of a scale."""
    first, last = ends

    def x(at: float) -> float:
        share = (at - first) / max(last - first, 1e-9)
        return 4 + (WIDTH - 8) * min(max(share, 0.0), 1.0)

    middle = HEIGHT / 2
    parts = [
        part("line", x1=4, x2=WIDTH - 4, y1=middle, y2=middle, stroke="#dddddd",
             class_="picture__grid"),
        part("line", x1=f"{x(low):.1f}", x2=f"{x(high):.1f}", y1=middle, y2=middle,
             stroke="#8a94c9", stroke_width=4, stroke_linecap="round",
             class_="span"),
        part("circle", cx=f"{x(value):.1f}", cy=middle, r=4, fill="#3f4fa3",
             class_="line__dot"),
    ]  # fmt: skip
    return drawing((WIDTH, HEIGHT), about, parts, "bars")


def change(ratio: float, low: float, high: float, about: str) -> Markup:
    """Return what became of a rate: a dot with its interval, 1 is as before."""
    size = (280.0, 44.0)
    most = 2.6

    def x(at: float) -> float:
        return 14 + (size[0] - 28) * min(max(at, 0.0), most) / most

    parts = [
        part("line", x1=8, x2=272, y1=16, y2=16, stroke="#dddddd",
             class_="picture__grid"),
        part("line", x1=f"{x(1):.1f}", x2=f"{x(1):.1f}", y1=4, y2=28,
             stroke="#222222", class_="bar__usual"),
        part("line", x1=f"{x(low):.1f}", x2=f"{x(high):.1f}", y1=16, y2=16,
             stroke="#8a94c9", stroke_width=6, stroke_linecap="round",
             class_="span"),
        part("circle", cx=f"{x(ratio):.1f}", cy=16, r=6, fill="#3f4fa3",
             class_="line__dot"),
        *(part("text", f"{round(100 * at)} %", x=f"{x(at):.1f}", y=41,
               text_anchor="middle", fill="#555555", class_="picture__word")
          for at in (0.0, 0.5, 1.0, 1.5, 2.0, 2.5)),
    ]  # fmt: skip
    return drawing(size, about, parts, "change")
