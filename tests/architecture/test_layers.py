"""Imports point downwards only."""

import ast

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.files import PACKAGES, ROOT, modules


def test_every_import_points_downwards() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


def test_product_code_never_imports_its_tests() -> None:
    for path in modules():
        for node in ast.walk(ast.parse((ROOT / path).read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            assert not [name for name in names if name.partition(".")[0] == "tests"], path


def test_every_app_is_in_the_layers() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    layers = text[text.index("layers = [") : text.index("ignore_imports")]
    named = {name.strip() for line in layers.splitlines()[1:] for name in line.strip(' ",]').split("|")} - {""}
    assert named == set(PACKAGES)
