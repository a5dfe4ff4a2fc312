"""The command that tries out the mail server."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from pytest_django import Settings


def test_one_message_goes_to_the_address(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("test_mail", "ann@example.org")
    assert [message.to for message in mail.outbox] == [["ann@example.org"]]
    assert capsys.readouterr().out == "The mail server took a message for ann@example.org.\n"


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(CommandError, match="ann at home is not an e-mail address"):
        call_command("test_mail", "ann at home")


def test_server_that_cannot_be_reached_is_a_sentence(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    with pytest.raises(CommandError, match="The mail server did not take the message"):
        call_command("test_mail", "ann@example.org")
