"""Writes docs/rules.md from the registry: each rule, who decides it, who asks, and which tests hold it."""

from __future__ import annotations

import ast
import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from handbook.rules import DECIDERS, RULES, Rule

CHAPTERS = {
    "GEO": "Places and police",
    "PAN": "Setting up a panel",
    "TOR": "Terms of reference",
    "MEM": "Membership",
    "OFF": "Officers",
    "MTG": "Meetings",
    "VOTE": "Votes",
    "PRI": "Priorities",
    "POL": "Police figures",
    "SUR": "Surveys",
    "CON": "Conduct and deselection",
    "CMP": "Complaints",
    "DIS": "Restructure and dissolution",
    "GDPR": "Data protection",
    "SNB": "Oversight",
}
OPENING = """# The rules, and where they are kept

Written by `manage.py rules_document` from the registry of the `handbook` package; not to be edited by hand. Each rule stands under its ID
and the section it comes from (HB is the Ward Panel Handbook, ToR its terms of reference), with the function that decides it, what asks
that function, and how many tests in which file are marked with the ID.
"""
ELSEWHERE = """
## Named by tests alone

No one function decides these; they are kept by constraints, pages and papers, and these tests hold them.

"""


class Command(BaseCommand):
    """Write the document of rules, or check that it is fresh."""

    help = "Writes docs/rules.md from the registry of rules; with --check, fails when the file is stale."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the wish to check alone."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail when docs/rules.md is stale")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file, or compare it."""
        root = Path(settings.BASE_DIR)
        path = root / "docs" / "rules.md"
        text = document(root)
        if not options["check"]:
            path.write_text(text, encoding="utf-8")
            self.stdout.write(f"docs/rules.md names {len(RULES)} rules.")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            raise CommandError("docs/rules.md is stale. Run manage.py rules_document.")


def document(root: Path) -> str:
    """Say the whole document for the project that lies under this folder."""
    name_all_rules(root)
    asked, tests = askers(root), marked_tests(root)
    parts, chapter = [OPENING], ""
    for rule in sorted(RULES.values(), key=lambda rule: _place(rule.id)):
        if rule.id.split("-")[0] != chapter:
            chapter = rule.id.split("-")[0]
            parts.append(f"\n## {CHAPTERS.get(chapter, chapter)}\n")
        parts.append(_entry(rule, asked, tests))
    others = sorted(set(tests) - set(RULES), key=_place)
    if others:
        parts.append(ELSEWHERE)
        parts += [f"- {identifier}: {_counted(tests[identifier])}\n" for identifier in others]
    return "".join(parts)


def _entry(rule: Rule, asked: dict[str, set[str]], tests: dict[str, Counter[str]]) -> str:
    deciders = DECIDERS.get(rule.id, ())
    questions = sorted({asker for name in deciders for asker in asked.get(name, set())})
    lines = (
        f"\n### {rule.id} ({rule.source})\n\n{rule.sentence}\n",
        f"- Decided by: {_listed(deciders)}",
        f"- Asked by: {_listed(questions)}",
        f"- Tests: {_counted(tests.get(rule.id, Counter()))}",
    )
    return "\n".join(lines) + "\n"


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing yet"


def _counted(files: Counter[str]) -> str:
    return ", ".join(f"`{path}` ({number})" for path, number in sorted(files.items())) or "none yet"


def _place(identifier: str) -> tuple[int, str, int]:
    chapter, _, number = identifier.partition("-")
    known = list(CHAPTERS)
    return known.index(chapter) if chapter in known else len(known), chapter, int(number) if number.isdigit() else 0


def sources(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Give the dotted name and the tree of each module of the project's packages, without the tests."""
    for package in sorted(path.parent for path in root.glob("*/__init__.py") if path.parent.name != "tests"):
        for path in sorted(package.rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def name_all_rules(root: Path) -> None:
    """Import the modules that name rules, so that the registry is whole."""
    for name, tree in sources(root):
        if "handbook.rules.rule" in _imported(tree).values():
            importlib.import_module(name)


def askers(root: Path) -> dict[str, set[str]]:
    """For each function that decides a rule, the functions that call it."""
    deciders = {name for names in DECIDERS.values() for name in names}
    found: dict[str, set[str]] = {}
    for module, tree in sources(root):
        known = _imported(tree) | {node.name: f"{module}.{node.name}" for node in tree.body if isinstance(node, ast.FunctionDef)}
        for asker, call in _calls(tree, module):
            called = _resolved(call.func, known)
            if called in deciders and called != asker:
                found.setdefault(called, set()).add(asker)
    return found


def _imported(tree: ast.Module) -> dict[str, str]:
    """The names that a module imports, each with its full dotted name."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            known |= {alias.asname: alias.name for alias in node.names if alias.asname}
            known |= {first: first for first in (alias.name.split(".")[0] for alias in node.names if not alias.asname)}
    return known


def _calls(tree: ast.AST, inside: str) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the dotted name of the function, method or module that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield inside, node
        yield from _calls(node, f"{inside}.{node.name}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else inside)


def _resolved(node: ast.expr, known: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_resolved(node.value, known)}.{node.attr}"
    return known.get(node.id, "") if isinstance(node, ast.Name) else ""


def marked_tests(root: Path) -> dict[str, Counter[str]]:
    """For each ID, the files of tests marked with it and how many marks each has."""
    found: dict[str, Counter[str]] = {}
    for path in sorted((root / "tests").rglob("test_*.py")):
        for _, call in _calls(ast.parse(path.read_text(encoding="utf-8")), ""):
            if ast.unparse(call.func) == "pytest.mark.rule":
                for identifier in (argument.value for argument in call.args if isinstance(argument, ast.Constant)):
                    found.setdefault(str(identifier), Counter())[path.relative_to(root).as_posix()] += 1
    return found
