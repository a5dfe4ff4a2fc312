"""The central unit imports the handbook from a file."""

import pytest
from django.core.management import CommandError, call_command

from panels.models import HandbookEdition
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db


def run(file, capsys):
    call_command("import_handbook", str(file))
    return capsys.readouterr().out


def test_a_file_is_imported_and_a_second_run_changes_nothing(tmp_path, capsys):
    file = tmp_path / "handbook.txt"
    file.write_bytes(sample())
    assert "Handbook 1.1 is stored" in run(file, capsys)
    assert "Nothing was changed" in run(file, capsys)
    assert HandbookEdition.objects.count() == 1


def test_another_file_is_refused_in_a_sentence(tmp_path, capsys):
    file = tmp_path / "minutes.txt"
    file.write_bytes(sample(privacy=""))
    with pytest.raises(CommandError, match=r"privacy notice \(Appendix B\) was not found. Nothing was stored from minutes.txt"):
        run(file, capsys)
    assert not HandbookEdition.objects.exists()


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path, capsys):
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.txt", capsys)
