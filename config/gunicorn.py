"""How the web server runs: as many processes as asked for, its own lines in the form of all others."""

import os
from pathlib import Path
from typing import Any

from config.logs import logging_to

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WEB_PROCESSES") or 2)
# A browser holds connections open before it uses them; threads keep such a one from blocking the next person.
threads = int(os.environ.get("WEB_THREADS") or 4)
worker_class = "gthread"
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 5
max_requests = 5000
max_requests_jitter = 500
control_socket_disable = True
logconfig_dict = logging_to("WARNING")
logconfig_dict["loggers"]["gunicorn.error"] = {"handlers": [], "level": os.environ.get("WEB_LOG_LEVEL") or "INFO", "propagate": True}
logconfig_dict["loggers"]["gunicorn.access"] = {"handlers": [], "level": "CRITICAL", "propagate": False}


def on_starting(server: Any) -> None:
    """Where script/server asks for it, bring the database up to date in this process: a start of Python takes two seconds."""
    if not (said := os.environ.get("PREPARE_INTO")):
        return
    from django.core.management import call_command
    from django.db import connections

    with Path(said).open("w") as logins:
        call_command("prepare", stdout=logins)
    # What is forked from here must not share a connection.
    connections.close_all()
