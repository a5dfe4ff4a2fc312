"""Every rule of the handbook is held by a test that names it."""

import ast
import importlib
import pkgutil

import handbook
from handbook.rules import RULES
from tests.architecture.files import ROOT, tracked


def rules_with_tests() -> set[str]:
    """Return the rules that tests are marked with."""
    named = set()
    for path in tracked("tests/*.py"):
        for node in ast.walk(ast.parse((ROOT / path).read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.rule"):
                named |= {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
    return named


def every_rule() -> set[str]:
    """Return the rules that the handbook's modules name, once all of them have been read."""
    for module in pkgutil.walk_packages(handbook.__path__, "handbook."):
        importlib.import_module(module.name)
    return set(RULES)


def test_no_rule_is_without_a_test() -> None:
    assert every_rule() - rules_with_tests() == set()


def test_no_test_names_a_rule_that_is_not_there() -> None:
    assert rules_with_tests() - every_rule() == set()
