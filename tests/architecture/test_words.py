"""Words that stay out: what is unfinished, whose machine it was, where packages came from, names that say nothing."""

import re

from tests.architecture.files import ROOT, modules, tracked

NO_TEXT = {".png", ".jpg", ".ico", ".woff2", ".pdf", ".xlsx", ".zip", ".gz"}
# In two halves, so that this file is not among its own finds.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
MACHINE = re.compile(r"(?<![\w.:/}])/(" + "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "Use" + "rs")) + r")/\w")
REGISTRY = re.compile("|".join((r"pypi\.o" + "rg", r"pythonhosted\.o" + "rg", r"registry\.npmj" + "s", r"deb\.debian\.o" + "rg")))
EMPTY_NAMES = {"utils", "helpers", "common", "misc", "manager", "managers", "signals"}


def finds(pattern: re.Pattern[str]) -> list[str]:
    """Return the lines of the project's files that hold the pattern."""
    return [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in tracked()
        if path.suffix not in NO_TEXT
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_nothing_is_left_to_be_finished() -> None:
    assert finds(UNFINISHED) == []


def test_no_path_of_somebodys_machine_is_in_a_file() -> None:
    assert finds(MACHINE) == []


def test_no_address_of_a_package_registry_is_in_a_file() -> None:
    assert finds(REGISTRY) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [str(path) for path in modules() if EMPTY_NAMES & {path.stem, *path.parent.parts}] == []
