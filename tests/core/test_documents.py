"""Papers: printed without a look outside, kept with their hash."""

from __future__ import annotations

import io
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template import engines
from pytest_django import Settings

from core import documents
from core.models import Document
from tests import make
from tests.papers import words_of

PAPER = """<!doctype html><html lang="en-GB"><head><title>{{ title }}</title><style>{{ paper_css }}</style></head>
<body><h1>{{ title }}</h1>{{ body|safe }}<p>{{ text }}</p></body></html>"""


@pytest.fixture
def paper(settings: Settings, tmp_path: Path) -> str:
    """Let there be a template and the built styles of papers."""
    (tmp_path / "var" / "build").mkdir(parents=True)
    (tmp_path / "var" / "build" / "paper.css").write_text("p { color: #14282d }")
    (tmp_path / "paper.html").write_text(PAPER)
    (tmp_path / "core").symlink_to(settings.BASE_DIR / "core")
    settings.BASE_DIR = tmp_path
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]
    assert engines
    return "paper.html"


@pytest.fixture
def listener() -> Iterator[tuple[int, list[str]]]:
    """Note every connection that anybody makes to a port of this machine."""
    server = socket.create_server(("127.0.0.1", 0))
    called: list[str] = []

    def listen() -> None:
        try:
            while True:
                caller, address = server.accept()
                called.append(str(address))
                caller.close()
        except OSError:
            return

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield server.getsockname()[1], called
    server.shutdown(socket.SHUT_RDWR)
    server.close()


def test_paper_has_its_title_its_language_and_its_structure(paper: str) -> None:
    pdf = documents.render_pdf(paper, {"text": "Three members agreed."}, title="Minutes of 2 December")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/Title"]) == "Minutes of 2 December"
        assert str(opened.Root.Lang) == "en-GB"
        assert bool(opened.Root.MarkInfo.Marked)
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        assert "/StructTreeRoot" in opened.Root
        assert b'pdfuaid:part="1"' in opened.Root.Metadata.read_bytes() or b"<pdfuaid:part>1<" in opened.Root.Metadata.read_bytes()


def test_paper_looks_at_nothing_outside_itself(paper: str, listener: tuple[int, list[str]], tmp_path: Path) -> None:
    port, called = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    outside = f"http://127.0.0.1:{port}/x"
    inner = f"<svg xmlns='http://www.w3.org/2000/svg'><image href='{outside}.png'/><image href='file://{secret}'/></svg>"
    body = f"""
    <link rel="stylesheet" href="{outside}.css"><link rel="attachment" href="file://{secret}"><link rel="attachment" href="{outside}">
    <style>@import url({outside}2.css); @font-face {{ font-family: x; src: url({outside}.woff) }}
    p {{ font-family: x; background: url(file://{secret}); list-style-image: url({outside}3.png) }}</style>
    <img src="{outside}.png"><img src="file://{secret}"><img src="//127.0.0.1:{port}/y"><img src="{secret}">
    <img src="data:image/svg+xml,{inner}"><object data="{outside}"></object><embed src="file://{secret}"><iframe src="{outside}"></iframe>
    <a rel="attachment" href="file://{secret}">a</a>{inner}<p>Text that stays.</p>"""
    pdf = documents.render_pdf(paper, {"body": body, "text": body}, title="Minutes")
    assert called == []
    words = words_of(pdf)
    assert "Text that stays." in words
    assert f'<imgsrc="{outside}.png">' in "".join(words.split())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert not opened.attachments
        everything = b"".join(thing.read_bytes() for thing in opened.objects if isinstance(thing, pikepdf.Stream))
    assert b"TOPSECRET" not in pdf + everything


def test_paper_without_built_styles_says_what_to_run(paper: str, settings: Settings) -> None:
    (settings.BASE_DIR / "var" / "build" / "paper.css").unlink()
    with pytest.raises(ImproperlyConfigured, match=r"Run script/assets\."):
        documents.render_pdf(paper, {}, title="Minutes")


def test_paper_that_takes_too_long_is_given_up(paper: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "SECONDS", 3)
    rows = "<tr><td>x<td>y</tr>" * 30_000
    with pytest.raises(documents.NotPrinted):
        documents.render_pdf(paper, {"body": f"<table>{rows}</table>"}, title="Minutes")


def test_no_more_than_two_papers_are_made_at_once(paper: str, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    monkeypatch.setattr(documents, "PATIENCE", 0.2)
    with documents._turn():
        assert documents.render_pdf(paper, {}, title="Minutes").startswith(b"%PDF")
        with documents._turn(), pytest.raises(documents.Busy):
            documents.render_pdf(paper, {}, title="Minutes")
    with documents._turn(), documents._turn():
        pass


@pytest.mark.django_db
def test_paper_is_kept_under_a_name_of_our_own_and_read_back() -> None:
    person = make.person()
    document = documents.keep(Document.Kind.MINUTES, "../../Minutes\r\n", b"%PDF-1.7 minutes", "application/pdf", person)
    assert documents.read(Document.objects.get()) == b"%PDF-1.7 minutes"
    assert (document.size, document.made_by) == (16, person)
    assert document.file.name.startswith("documents/")
    assert document.file.name.endswith(".pdf")
    assert "inutes" not in document.file.name


@pytest.mark.django_db
def test_paper_that_was_changed_on_the_disk_is_not_handed_out() -> None:
    document = documents.keep(Document.Kind.MINUTES, "Minutes", b"%PDF-1.7 minutes", "application/pdf", None)
    Path(document.file.path).write_bytes(b"%PDF-1.7 minuted")
    with pytest.raises(documents.Altered):
        documents.read(document)
