"""One file lies ready, the newest."""

from pathlib import Path

from pytest_django import Settings

from demo import files


def test_a_newer_file_takes_the_place_of_the_older(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    assert files.to_bring() == []
    files.lay("old.csv", b"old")
    files.lay("new.csv", b"new")
    assert [(file.name, file.read_bytes()) for file in files.to_bring()] == [("new.csv", b"new")]
