"""Texts are encrypted in the database, by keys that can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.db import connection, models
from django.test.utils import isolate_apps
from pytest_django import Settings

from core import encryption
from core.encryption import EncryptedFileField, EncryptedTextField, Unreadable

SAID = "He shouted at me. “Go home”, he said – twice."


with isolate_apps("core") as alone:

    class Note(models.Model):
        """A row of these tests alone, which no other test finds."""

        text = EncryptedTextField()
        more = EncryptedTextField(blank=True, null=True)
        file = EncryptedFileField(upload_to="notes", blank=True)

        class Meta:
            app_label = "core"

        def __str__(self) -> str:
            return "A note"


@pytest.fixture
def notes(transactional_db: None) -> Iterator[None]:
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Note)


def stored() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM core_note ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.rule("GDPR-7")
def test_what_the_database_holds_does_not_show_the_text(notes: None) -> None:
    Note.objects.create(text=SAID)
    Note.objects.create(text=SAID)
    first, second = stored()
    assert first != second
    assert not any(word in first + second for word in ("shouted", "home", "twice"))
    assert [note.text for note in Note.objects.all()] == [SAID, SAID]


@pytest.mark.rule("GDPR-7")
def test_bulk_writes_and_updates_are_encrypted_too(notes: None) -> None:
    Note.objects.bulk_create([Note(text=SAID)])
    assert "shouted" not in stored()[0]
    Note.objects.update(text="Something else.")
    assert "else" not in stored()[0]
    assert Note.objects.get().text == "Something else."


def test_nothing_stays_nothing(notes: None) -> None:
    Note.objects.create(text="", more=None)
    note = Note.objects.get()
    assert (note.text, note.more, stored()) == ("", None, [""])
    assert Note.objects.filter(more__isnull=True).exists()


@pytest.mark.parametrize("lookup", ["text", "text__contains", "text__in", "text__length"])
def test_nobody_searches_in_it(notes: None, lookup: str) -> None:
    with pytest.raises(TypeError, match="encrypted"):
        Note.objects.filter(**{lookup: SAID}).exists()


@pytest.mark.rule("GDPR-7")
def test_a_new_key_writes_and_the_old_one_still_reads(notes: None, settings: Settings) -> None:
    Note.objects.create(text=SAID)
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]
    Note.objects.create(text="Under the new key.")
    assert [note.text for note in Note.objects.order_by("pk")] == [SAID, "Under the new key."]


def test_after_renewing_the_old_key_is_not_needed(notes: None, settings: Settings) -> None:
    Note.objects.create(text=SAID, more="")
    new = Fernet.generate_key().decode()
    settings.FIELD_KEYS = [new, *settings.FIELD_KEYS]
    assert encryption.renew(alone) == 1
    settings.FIELD_KEYS = [new]
    assert Note.objects.get().text == SAID


def test_a_text_under_a_lost_key_says_what_is_missing(notes: None, settings: Settings) -> None:
    Note.objects.create(text=SAID)
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(Unreadable, match="FIELD_KEYS"):
        Note.objects.get()


def test_another_secret_key_changes_nothing(notes: None, settings: Settings) -> None:
    Note.objects.create(text=SAID)
    settings.SECRET_KEY = "another-secret"
    assert Note.objects.get().text == SAID


def test_every_model_with_encrypted_texts_is_found() -> None:
    assert (Note, ["text", "more", "file"]) in list(encryption.fields(alone))


@pytest.mark.rule("GDPR-7")
def test_what_somebody_writes_while_the_keys_are_renewed_is_not_undone(notes: None) -> None:
    first, second = Note.objects.create(text=SAID), Note.objects.create(text=SAID)
    others_turn = [lambda: Note.objects.filter(pk=second.pk).update(text="Answered meanwhile.")]

    def between(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("UPDATE") and others_turn:
            others_turn.pop()()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(between):
        assert encryption.renew(alone) == 2
    assert [Note.objects.get(pk=note.pk).text for note in (first, second)] == [SAID, "Answered meanwhile."]


def note_with_file(content: bytes) -> tuple[Any, Path]:
    note = Note(text=SAID)
    encryption.write_file(note, "file", "note.txt", content)
    note.save()
    return note, Path(note.file.path)


@pytest.mark.rule("GDPR-7")
def test_a_file_on_the_disk_does_not_show_its_content(notes: None) -> None:
    note, path = note_with_file(SAID.encode())
    assert b"shouted" not in path.read_bytes()
    assert encryption.read_file(note, "file") == SAID.encode()


@pytest.mark.rule("GDPR-7")
def test_after_renewing_a_file_is_read_without_the_old_key_and_the_former_one_is_gone(notes: None, settings: Settings) -> None:
    note, former = note_with_file(SAID.encode())
    new = Fernet.generate_key().decode()
    settings.FIELD_KEYS = [new, *settings.FIELD_KEYS]
    encryption.renew(alone)
    settings.FIELD_KEYS = [new]
    note = Note.objects.get()
    assert encryption.read_file(note, "file") == SAID.encode()
    assert not former.exists()
    assert Path(note.file.path).parent == former.parent


def test_a_row_whose_file_is_gone_keeps_no_other_from_being_renewed(notes: None) -> None:
    _, path = note_with_file(b"gone")
    path.unlink()
    Note.objects.create(text=SAID)
    assert encryption.renew(alone) == 2


def test_a_file_under_a_lost_key_says_what_is_missing(notes: None, settings: Settings) -> None:
    note, _ = note_with_file(b"text")
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(Unreadable, match="FIELD_KEYS"):
        encryption.read_file(note, "file")
