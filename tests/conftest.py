"""What every test gets: the tools its marks ask for, a browser that stays at home, and no way out of this machine."""

from __future__ import annotations

import os
import sys
from ipaddress import ip_address
from typing import Any

import pytest
from django.conf import settings
from hypothesis import HealthCheck
from hypothesis import settings as chance

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the wish for many more chance cases."""
    parser.addoption(
        "--thorough",
        action="store_true",
        help="compare the rules over 100,000 cases, and let every role ask at every address",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Close the way out, and let tests that drive a browser use the database beside its event loop."""
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    sys.addaudithook(stay_on_this_machine)
    if chance.get_current_profile_name() != "bite":
        # Budgets are counts, never seconds: a machine that is busy with something else makes no test fail.
        chance.register_profile("counted", deadline=None, suppress_health_check=[HealthCheck.too_slow])
        chance.load_profile("counted")


def stay_on_this_machine(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse every connection to another machine: the service needs none but its database, queue and mail server."""
    if event != "socket.connect" or not isinstance(arguments[1], tuple):
        return
    host = arguments[1][0]
    if host != "localhost" and not ip_address(host).is_loopback:
        raise ConnectionRefusedError(f"A test tried to connect to {host}.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this run has no tools for; script/test brings them all."""
    lacking = {
        "postgres": not settings.DATABASES["default"]["ENGINE"].endswith("postgresql") and "needs DATABASE_URL to name a PostgreSQL",
        "redis": not os.environ.get("TEST_REDIS_URL") and "needs TEST_REDIS_URL",
        "browser": not os.environ.get("CHROMIUM") and "needs CHROMIUM, the path of a browser",
    }
    for item in items:
        for mark, reason in lacking.items():
            if reason and item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"{reason} (script/test)"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skipped test is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the machine's own Chromium; nothing is downloaded."""
    return {"executable_path": os.environ["CHROMIUM"], "args": CHROMIUM_FLAGS}


@pytest.fixture
def redis_url() -> str:
    """Return the address of this run's own Redis."""
    return os.environ["TEST_REDIS_URL"]
