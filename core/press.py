"""Turns one page of HTML into a PDF, in a process of its own that has little time, little memory and no way out.

Read from standard input, written to standard output: ``python -m core.press``. Knows nothing of Django or the database.
"""

from __future__ import annotations

import resource
import sys

SECONDS = 30
BYTES_OF_MEMORY = 1 << 30


def press(html: str) -> bytes:
    """Return the page as tagged PDF/UA; nothing is fetched but what the page itself carries as ``data:``."""
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    page = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=["data"], allow_redirects=False))
    pdf: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return pdf


def main() -> None:
    """Set the limits, then work."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES_OF_MEMORY, BYTES_OF_MEMORY))
    sys.stdout.buffer.write(press(sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
