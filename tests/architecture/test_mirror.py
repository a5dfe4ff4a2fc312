"""Tests mirror the tree: a module that does something has its test module at the same place below ``tests``."""

import ast
from pathlib import Path

from tests.architecture.files import ROOT, modules

# Names and settings, no work of their own.
NO_WORK = {"__init__.py", "apps.py", "urls.py", "wsgi.py"}
# What is tested through something else, and by what.
ELSEWHERE: dict[str, str] = {
    "config/gunicorn.py": "tests/faults/test_process_shape.py",
    "core/press.py": "tests/core/test_documents.py",
}


def does_something(path: Path) -> bool:
    """Say whether a module holds a function with a statement besides its docstring, other than the plain ones of a model."""
    plain = {"__str__", "get_absolute_url", "gate_subject", "add_arguments"}
    tree = ast.parse((ROOT / path).read_text())
    return any(isinstance(node, ast.FunctionDef) and node.name not in plain for node in ast.walk(tree))


def mirrors(path: Path) -> list[Path]:
    """Return where the tests of a module may stand: its own test module, a package of it, or its package's test module."""
    place = Path("tests") / path.parent
    return [place / f"test_{path.name}", place / path.stem, place.parent / f"test_{path.parent.name}.py"]


def test_every_module_that_does_something_has_its_tests() -> None:
    without = [
        str(path)
        for path in modules()
        if path.name not in NO_WORK
        and "settings" not in path.parts
        and does_something(path)
        and str(path) not in ELSEWHERE
        and not any((ROOT / mirror).exists() for mirror in mirrors(path))
    ]
    assert without == []


def test_what_is_tested_elsewhere_is_there() -> None:
    assert [name for name in (*ELSEWHERE, *ELSEWHERE.values()) if not (ROOT / name).exists()] == []
