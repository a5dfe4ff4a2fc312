"""Says at the end of a run how many cases of the two formulations were compared."""

from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up what the comparisons recorded, in whichever process they ran."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, ())]
    recorded = [(name, number) for report in reports if report.when == "call" for name, number in report.user_properties]
    compared, apart = (sum(number for name, number in recorded if name == wanted) for wanted in ("compared", "apart"))
    if compared:
        terminalreporter.write_line(f"Compared {compared:,} cases with the second formulation: {apart:,} differences.")
