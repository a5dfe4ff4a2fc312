"""A stored file is saved by the browser and runs nothing, whatever its name or content is (bar: uploads)."""

import pytest

from core.downloads import attachment


def test_a_file_is_saved_and_never_opened_as_a_page() -> None:
    response = attachment("minutes.html", "text/html", b"<script>alert(1)</script>")
    assert response["Content-Disposition"] == 'attachment; filename="minutes.html"'
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ['a"b.pdf', "a\r\nSet-Cookie: x=1.pdf", "Protokoll für März.pdf", "\u202efdp.exe", ""])
def test_no_name_adds_a_header_or_a_line(name: str) -> None:
    response = attachment(name, "application/pdf", b"%PDF")
    assert "Set-Cookie" not in response.headers
    assert not set("\r\n\u202e") & set(response["Content-Disposition"])
    assert response["Content-Disposition"].startswith("attachment")
