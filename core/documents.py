"""Papers: made into PDF in one place and two at a time, stored once with their hash, and read only if they still match it."""

from __future__ import annotations

import fcntl
import hashlib
import logging
import mimetypes
import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from core import press
from core.models import Document

log = logging.getLogger(__name__)

SECONDS = press.SECONDS + 5
# Each press may take a gigabyte, so that many work at once on a machine, and a request waits so long for its turn.
PRESSES = 2
PATIENCE = 5.0
# The press finds its programs and fonts with these; it needs no secret of the service.
PRESS_ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_CACHE_HOME")


class NotPrinted(Exception):
    """The paper could not be made into a PDF."""


class Busy(NotPrinted):
    """Every press is at work."""


class Altered(Exception):
    """A stored paper is not what was stored."""


def render_pdf(template: str, context: Mapping[str, Any], *, title: str) -> bytes:
    """Return the template as a tagged PDF with that title; it fetches nothing."""
    page = render_to_string(template, {**context, "title": title, "paper_css": paper_css()})
    command = [sys.executable, "-m", press.__name__]
    environment = {name: os.environ[name] for name in PRESS_ENVIRONMENT if name in os.environ}
    try:
        with _turn():
            printed = subprocess.run(
                command,
                input=page.encode(),
                capture_output=True,
                timeout=SECONDS,
                check=True,
                cwd=settings.BASE_DIR,
                env=environment,
            )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as trouble:
        log.error("%s was not printed: %s", template, (trouble.stderr or b"").decode(errors="replace")[-2000:])
        raise NotPrinted("The paper could not be made into a PDF. It may be too long.") from trouble
    return printed.stdout


@contextmanager
def _turn() -> Iterator[None]:
    """Hold one of the machine's presses, or raise Busy; the lock of a process that dies goes with it."""
    folder = Path(settings.MEDIA_ROOT) / "presses"
    folder.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + PATIENCE
    while True:
        for number in range(PRESSES):
            with (folder / f"{number}.lock").open("a") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                yield
                return
        if time.monotonic() >= until:
            raise Busy("Too many papers are being made at this moment.")
        time.sleep(0.1)


def paper_css() -> SafeString:
    """Return the styles of all papers, fonts inside."""
    path = Path(settings.BASE_DIR) / "var" / "build" / "paper.css"
    try:
        return mark_safe(path.read_text())
    except FileNotFoundError:
        raise ImproperlyConfigured("The styles of the papers have not been built. Run script/assets.") from None


def keep(kind: str, title: str, content: bytes, media_type: str, by: AbstractBaseUser | None) -> Document:
    """Store a finished paper under a name of our own and return its row; file first, so that no row lacks its file."""
    document = Document(
        kind=kind,
        title=title[:200],
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        made_by_id=by.pk if by is not None else None,
    )
    name = secrets.token_hex(16) + (mimetypes.guess_extension(media_type) or "")
    document.file.save(name, ContentFile(content), save=False)
    read(document)
    document.save(force_insert=True)
    return document


def read(document: Document) -> bytes:
    """Return the paper's bytes if they are the ones that were stored."""
    with document.file.open("rb") as file:
        content: bytes = file.read()
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise Altered(f"Document {document.pk} is not what was stored.")
    return content
