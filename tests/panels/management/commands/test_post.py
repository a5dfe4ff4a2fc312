"""Officers are posted by two persons, to the place their role has (GEO-1)."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from panels.models import BoardSeat, Posting
from tests import make

pytestmark = pytest.mark.django_db


def run(*words: str, asked_by: str = "admin@example.org", approved_by: str = "boss@example.org") -> str:
    out = StringIO()
    call_command("post", *words, asked_by=asked_by, approved_by=approved_by, stdout=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def two_persons() -> None:
    make.person("Ada Admin", email="admin@example.org")
    make.person("Bo Boss", email="boss@example.org")


def test_a_ward_officer_is_posted_to_a_ward() -> None:
    ward = make.ward()
    assert "Dedicated ward officer" in run("DWO", "leanne@example.org", "Leanne Hartfield", ward.code)
    posting = Posting.objects.get(person__email="leanne@example.org")
    assert (posting.ward, posting.requested_by.full_name, posting.approved_by.full_name) == (ward, "Ada Admin", "Bo Boss")  # type: ignore[union-attr]


def test_staff_of_a_board_get_a_seat() -> None:
    borough = make.borough()
    run("SNB", "staff@example.org", "Sam Staff", borough.slug)
    assert BoardSeat.objects.get(person__email="staff@example.org").borough == borough


@pytest.mark.rule("GEO-1")
@pytest.mark.parametrize("approved_by", ["admin@example.org", "leanne@example.org"])
def test_nobody_approves_what_they_asked_for_or_their_own(approved_by: str) -> None:
    ward = make.ward()
    make.person("Leanne Hartfield", email="leanne@example.org")
    with pytest.raises(CommandError, match="another approves it"):
        run("DWO", "leanne@example.org", "Leanne Hartfield", ward.code, approved_by=approved_by)
    assert not Posting.objects.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("DWO", "a@example.org", "A", "E05999999"), "There is no ward with the code “E05999999”."),
        (("INS", "a@example.org", "A", "nowhere"), "There is no borough with the slug “nowhere”."),
    ],
)
def test_a_place_that_is_not_there_is_said(words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        run(*words)


def test_who_answers_for_it_has_to_be_known() -> None:
    with pytest.raises(CommandError, match="Nobody signs in by who@"):
        run("CEN", "a@example.org", "A", asked_by="who@example.org")
