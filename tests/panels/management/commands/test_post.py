"""Officers are posted by two persons, to the place their role has (GEO-1)."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from panels.models import BoardSeat, Posting
from people.models import Person
from tests import make

pytestmark = pytest.mark.django_db


def run(*words: str, asked_by: str = "admin@example.org", approved_by: str = "boss@example.org") -> str:
    out = StringIO()
    call_command("post", *words, asked_by=asked_by, approved_by=approved_by, stdout=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def two_persons() -> None:
    for name, email in (("Ada Admin", "admin@example.org"), ("Bo Boss", "boss@example.org")):
        posting = make.administrator(name)
        Person.objects.filter(pk=posting.person.pk).update(email=email)


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
    leanne = make.administrator("Leanne Hartfield").person
    Person.objects.filter(pk=leanne.pk).update(email="leanne@example.org")
    with pytest.raises(CommandError, match="another approves it"):
        run("DWO", "leanne@example.org", "Leanne Hartfield", ward.code, approved_by=approved_by)
    assert not Posting.objects.filter(ward=ward).exists()


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


def has_address(row: Posting, email: str) -> None:
    Person.objects.filter(pk=row.person.pk).update(email=email)


@pytest.mark.rule("GEO-1")
def test_who_may_not_ask_or_approve_is_refused() -> None:
    ward = make.ward()
    make.person("Max Member", email="max@example.org")
    with pytest.raises(CommandError, match="Max Member may not ask for this posting"):
        run("DWO", "a@example.org", "A B", ward.code, asked_by="max@example.org")
    with pytest.raises(CommandError, match="Max Member may not approve this posting"):
        run("DWO", "a@example.org", "A B", ward.code, approved_by="max@example.org")
    assert not Person.objects.filter(email="a@example.org").exists()


@pytest.mark.rule("GEO-1")
def test_a_sergeant_asks_for_their_wards_and_the_inspector_of_the_borough_approves() -> None:
    ward, elsewhere = make.ward(), make.ward()
    assert ward.team is not None
    has_address(make.sergeant(ward.team), "sgt@example.org")
    has_address(make.inspector(ward.borough), "ins@example.org")
    run("DWO", "a@example.org", "A B", ward.code, asked_by="sgt@example.org", approved_by="ins@example.org")
    with pytest.raises(CommandError, match="may not ask for"):
        run("DWO", "a@example.org", "A B", elsewhere.code, asked_by="sgt@example.org", approved_by="ins@example.org")
    assert Posting.objects.filter(person__email="a@example.org").count() == 1


def test_a_posting_goes_to_nobody_who_merely_resembles_the_one_meant() -> None:
    ward = make.ward()
    make.person("Christina Dean", email="dean@example.org")
    with pytest.raises(CommandError, match="is called Christina Dean"):
        run("DWO", "dean@example.org", "Chris Dean", ward.code)
    assert not Posting.objects.filter(ward=ward).exists()
