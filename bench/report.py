"""Say what was measured beside what is wanted, for people and as JSON."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path

from bench.patterns.goals import GOALS as PATTERNS

GOALS: dict[str, tuple[str, float]] = {
    "import.sqlite_per_s": (">=", 2000),
    "import.postgresql_per_s": (">=", 1200),
    "create.ratio": (">=", 5),
    "answer.draft_and_guard_ms": ("<=", 5),
    "answer.guard_ms": ("<=", 2),
    "guard.planted_found": (">=", 0.995),
    "guard.clean_in_vain": ("<=", 0.005),
    "guard.nearest_ms_of_100k": ("<=", 5),
    "guard.thousand_letters_ms": ("<=", 2),
    "channels.hook_per_core_s": (">=", 500),
    "channels.hook_thanked_p99_ms": ("<=", 20),
    "soak.archive_differs": ("<=", 0),
    "soak.intents_wrong": ("<=", 0),
    "footprint.web_idle_mib": ("<=", 110),
    "footprint.worker_idle_mib": ("<=", 170),
    "footprint.web_cold_start_s": ("<=", 1),
    "reading.texts_per_s": (">=", 15_000),
    "reading.compiled_texts_per_s": (">=", 40_000),
    "reading.times_vader": (">=", 20),
    "reading.one_text_ms": ("<=", 1),
    "reading.cold_start_s": ("<=", 0.5),
    "reading.memory_mib": ("<=", 120),
    **PATTERNS,
    "desk.inbox_ratio": (">=", 60),
    "desk.inbox_over_floor": ("<=", 8),
    "desk.inbox_kb": ("<=", 60),
    "desk.inbox_p99_over_median": ("<=", 3),
    "desk.inbox_growth": ("<=", 1.3),
    "desk.inbox_growth_deep": ("<=", 1.3),
    "desk.case_ratio": (">=", 8),
    "desk.case_p99_over_median": ("<=", 3),
    "desk.search_ratio": (">=", 40),
    "desk.search_p99_over_median": ("<=", 3),
    "desk.figures_ratio": (">=", 50),
    "desk.reply_ratio": (">=", 4),
    "desk.memory_grows": ("<=", 1.5),
    "remedies.decisions_per_s": (">=", 10_000),
    "remedies.650_letters_s": ("<=", 60),
    "remedies.650_cards_s": ("<=", 60),
    "silent.cdnow.bands_fitting": (">=", 9),
    "silent.cdnow.auc_over_rule": (">=", 0),
    "silent.fit_100k_s": ("<=", 10),
    **{
        f"lighthouse.{page}_{kind}": (">=", 95.0)
        for page in ("inbox", "case", "insights", "form")
        for kind in ("performance", "accessibility", "best_practices")
    },
}


def told(found: dict[str, dict[str, object]]) -> str:
    """Return one line per figure; the wanted bound and whether it is met beside it."""
    lines = []
    for group, figures in found.items():
        for name, value in figures.items():
            key = f"{group}.{name}"
            shown = f"{value:,.2f}" if isinstance(value, float) else str(value)
            lines.append(f"{key:<34} {shown:>14}  {_against(key, value)}".rstrip())
    return "\n".join(lines)


def _against(key: str, value: object) -> str:
    if key not in GOALS or not isinstance(value, int | float):
        return ""
    sign, bound = GOALS[key]
    met = value >= bound if sign == ">=" else value <= bound
    return f"{sign} {bound:g}  {'met' if met else 'MISSED'}"


def kept(found: dict[str, dict[str, object]], path: Path) -> None:
    """Write the figures with the machine they were taken on."""
    machine = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"machine": machine, "figures": found, "goals": GOALS}
    path.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
