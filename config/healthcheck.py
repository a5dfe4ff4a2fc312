"""Asks the web server on this machine for its health, under the name it answers to: ends with 0 or 1."""

from __future__ import annotations

import os
import sys
from http.client import HTTPConnection, HTTPException


def is_healthy(host: str, port: int) -> bool:
    """Say whether /healthz answers 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(not is_healthy(os.environ["ALLOWED_HOSTS"].split(",")[0], int(os.environ.get("PORT") or 8000)))
