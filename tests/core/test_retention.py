"""What letters say goes after ninety days, and that they were sent stays."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core import outbox, retention
from core.models import EnclosedFile, Enclosure, Letter
from core.outbox import Attachment, Draft
from people.retention import remove_what_is_due
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]
SENT = datetime(2026, 8, 30, 23, 30, tzinfo=UTC)
# Half past eleven in the evening is after midnight in a London summer: the letter left on 31 August.
DUE = date(2026, 11, 29)


def letter(key="a", *, stage=Letter.Stage.SENT, content=b"%PDF agenda", **said):
    person = make.person()
    draft = Draft(key, person, person.address, "The meeting", "Come on Tuesday.", "<p>Come on Tuesday.</p>", **said)
    draft = draft if content is None else Draft(**{**vars(draft), "attachments": (Attachment("agenda.pdf", "application/pdf", content),)})
    [row] = outbox.post([draft])
    moment = {"sent_at": SENT} if stage == Letter.Stage.SENT else {}
    Letter.objects.filter(pk=row.pk).update(stage=stage, written_at=SENT, **moment)
    return row


def test_words_and_enclosures_go_on_the_ninetieth_day_and_not_before():
    row = letter()
    assert retention.remove(DUE - timedelta(days=1)) == 0
    row.refresh_from_db()
    assert row.text
    assert retention.remove(DUE) == 1
    row.refresh_from_db()
    assert (row.text, row.html, row.subject, row.sent_at, row.address) == ("", "", "The meeting", SENT, row.to.address)
    assert not Enclosure.objects.exists()
    assert not EnclosedFile.objects.exists()
    assert retention.remove(DUE + timedelta(days=1)) == 0


def test_a_file_that_a_later_letter_still_carries_stays():
    letter("a")
    later = letter("b")
    Letter.objects.filter(pk=later.pk).update(sent_at=SENT + timedelta(days=30))
    retention.remove(DUE)
    assert [enclosure.letter for enclosure in Enclosure.objects.all()] == [later]
    assert later.enclosures.get().content == b"%PDF agenda"


@pytest.mark.parametrize("stage", [Letter.Stage.WAITING, Letter.Stage.ATTEMPTING])
def test_what_has_not_left_keeps_its_words(stage):
    letter(stage=stage)
    assert retention.remove(DUE + timedelta(days=400)) == 0


@pytest.mark.parametrize("stage", [Letter.Stage.FAILED, Letter.Stage.DROPPED])
def test_what_never_left_loses_its_words_counted_from_its_writing(stage):
    letter(stage=stage)
    assert [retention.remove(DUE - timedelta(days=1)), retention.remove(DUE)] == [0, 1]


def test_the_subject_of_a_case_file_goes_with_its_words():
    row = letter(is_confidential=True)
    retention.remove(DUE)
    row.refresh_from_db()
    assert row.subject == "A confidential letter"


def test_it_is_done_with_everything_else_that_is_due(client):
    row = letter()
    remove_what_is_due(DUE)
    row.refresh_from_db()
    assert row.text == ""
    client.force_login(row.to)
    assert "Its words went after ninety days." in client.get(row.get_absolute_url()).content.decode()
