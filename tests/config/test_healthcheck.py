"""The question that a container asks itself."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from config.healthcheck import is_healthy


class Answers(BaseHTTPRequestHandler):
    """Answers 200 to its own name and 400 to any other."""

    def do_GET(self) -> None:
        self.send_response(200 if (self.path, self.headers["Host"]) == ("/healthz", "wardpanel.example") else 400)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Keep quiet."""


@pytest.fixture
def port() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_server_that_answers_200_is_healthy(port: int) -> None:
    assert is_healthy("wardpanel.example", port)


def test_any_other_answer_is_not(port: int) -> None:
    assert not is_healthy("elsewhere.example", port)


def test_no_answer_is_not() -> None:
    assert not is_healthy("wardpanel.example", 1)
