"""A sender that kills itself at one point of its work: ``python -m tests.faults.dying before|after POINT TIMES``.

The points are functions of the outbox and its transport; it dies at the given call of the function.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django


def deadly(work: Callable[..., Any], when: str, times: int) -> Callable[..., Any]:
    calls = 0

    def dying(*args: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if when == "before" and calls == times:
            os.kill(os.getpid(), signal.SIGKILL)
        result = work(*args, **options)
        if when == "after" and calls == times:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return dying


def main(when: str, point: str, times: int) -> None:
    django.setup()
    from django.core.management import call_command

    from core import outbox, transport

    place: Any = {"_claim": outbox, "send": transport.Smtp}.get(point, outbox._Run)
    setattr(place, point, deadly(getattr(place, point), when, times))
    call_command("send_letters")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
