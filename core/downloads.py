"""How a stored file is handed to a browser: saved, never opened as a page of ours."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attachment(name: str, media_type: str, content: bytes) -> HttpResponse:
    """Return the file as a download under that name; whatever it holds, it runs nothing here."""
    response = HttpResponse(content, content_type=media_type)
    plain = "".join(character for character in name if character.isprintable())
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=plain) or "attachment"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
