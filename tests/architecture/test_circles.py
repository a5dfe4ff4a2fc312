"""No module imports itself by way of others, not even inside a function."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

PACKAGES = (
    "access", "community", "complaints", "config", "core", "demo", "handbook", "meetings", "oversight", "panels", "people", "policing",
    "priorities", "surveys", "website",
)  # fmt: skip


def imports() -> dict[str, set[str]]:
    """Return what each module of ours imports of ours."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def test_no_module_imports_itself_by_way_of_others() -> None:
    try:
        TopologicalSorter(imports()).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_a_circle_would_be_found() -> None:
    with pytest.raises(CycleError):
        TopologicalSorter({"a": {"b"}, "b": {"a"}}).prepare()
