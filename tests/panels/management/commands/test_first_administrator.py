"""The command that lets the first person in."""

import pytest
from django.core.management import CommandError, call_command

from panels.models import Posting

pytestmark = pytest.mark.django_db


def test_first_administrator_is_appointed(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("first_administrator", "ann@example.org", "Ann Other")
    assert Posting.objects.get().person.full_name == "Ann Other"
    assert capsys.readouterr().out == "Ann Other is an administrator and signs in by a code sent to ann@example.org.\n"


@pytest.mark.parametrize(
    ("email", "full_name", "sentence"),
    [("ann at home", "Ann", "ann at home is not an e-mail address"), ("ann@example.org", " ", "full name")],
)
def test_bad_argument_is_a_sentence(email: str, full_name: str, sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("first_administrator", email, full_name)


def test_third_one_is_refused() -> None:
    call_command("first_administrator", "ann@example.org", "Ann Other")
    call_command("first_administrator", "bea@example.org", "Bea Other")
    with pytest.raises(CommandError, match="are administrators already"):
        call_command("first_administrator", "cay@example.org", "Cay Other")
