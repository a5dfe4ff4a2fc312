"""The command that writes the document of rules, on a small project made for it."""

import pytest
from django.core.management import CommandError, call_command

from core.management.commands import rules_document

SERVICES = '''
"""An app that asks in three ways."""
import handbook.membership
from handbook import votes as rules
from handbook.meetings import require_notice as ask

def admit():
    handbook.membership.require_seat(3)

class Vote:
    def open(self):
        rules.require_quorum("admit", 3)

def call(require_seat):
    ask(None, None, "")
    require_seat(3)
'''
TESTS = """
import pytest

CASES = [pytest.param(1, marks=pytest.mark.rule("TOR-3"))]

@pytest.mark.rule("MEM-1", "VOTE-1")
@pytest.mark.parametrize("case", CASES)
def test_one(case): ...

@pytest.mark.rule("MEM-1")
def test_two(): ...

@pytest.mark.rule("MEM-99")
def test_three(): ...
"""


@pytest.fixture
def project(tmp_path, settings):
    """A project of one app and one file of tests."""
    for folder in ("docs", "app", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "app" / "__init__.py").touch()
    (tmp_path / "app" / "services.py").write_text(SERVICES)
    (tmp_path / "tests" / "test_app.py").write_text(TESTS)
    settings.BASE_DIR = tmp_path
    return tmp_path


def entry(project, identifier):
    """What the document says of one rule."""
    call_command("rules_document", verbosity=0)
    text = (project / "docs" / "rules.md").read_text(encoding="utf-8")
    return text.split(f"### {identifier} ")[1].split("\n#")[0]


def test_rule_is_shown_with_its_function_who_asks_and_its_tests(project):
    assert entry(project, "MEM-1") == (
        "(ToR 3a)\n\nA panel has 25 members at most; partners do not count.\n\n"
        "- Decided by: `handbook.membership.require_seat`\n"
        "- Asked by: `app.services.admit`\n"
        "- Tests: `tests/test_app.py` (2)\n"
    )


def test_function_is_found_under_another_name_and_inside_a_class(project):
    assert "`app.services.Vote.open`" in entry(project, "VOTE-1")
    assert "- Asked by: `app.services.call`\n" in entry(project, "MTG-2")


def test_mark_on_one_case_counts(project):
    assert "- Tests: `tests/test_app.py` (1)" in entry(project, "TOR-3")


def test_what_nobody_asks_or_tests_says_so(project):
    assert entry(project, "PAN-6").endswith("- Asked by: nothing yet\n- Tests: none yet\n")


def test_mark_without_a_rule_is_listed_apart(project):
    call_command("rules_document", verbosity=0)
    text = (project / "docs" / "rules.md").read_text(encoding="utf-8")
    assert text.endswith(
        "## Named by tests alone\n\n" + rules_document.ELSEWHERE.split("\n\n")[1] + "\n\n- MEM-99: `tests/test_app.py` (1)\n"
    )


def test_rules_stand_in_the_order_of_the_chapters(project):
    text = rules_document.document(project)
    places = [
        text.index(f"### {identifier} ") for identifier in ("PAN-2", "TOR-1", "MEM-1", "MEM-12", "OFF-1", "MTG-1", "VOTE-1", "VOTE-9")
    ]
    assert places == sorted(places)


def test_same_project_gives_the_same_document(project):
    assert rules_document.document(project) == rules_document.document(project)


def test_check_passes_when_fresh_and_fails_when_stale_or_missing(project):
    with pytest.raises(CommandError, match="is stale"):
        call_command("rules_document", "--check")
    call_command("rules_document")
    call_command("rules_document", "--check")
    (project / "tests" / "test_more.py").write_text('import pytest\n@pytest.mark.rule("MEM-1")\ndef test_more(): ...\n')
    with pytest.raises(CommandError, match="is stale"):
        call_command("rules_document", "--check")
