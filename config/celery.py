"""The worker and its whole timetable.

The outbox is the truth and Celery the engine: a task finds out for itself what is due, so a lost message loses nothing.
"""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

# A run nobody picked up before the next is due is dropped, so that a stopped worker finds no heap of them.
TIMETABLE: dict[str, dict[str, Any]] = {
    "send letters": {"task": "core.tasks.send_letters", "schedule": crontab(), "options": {"expires": 55}},
    "write the day's reminders": {
        "task": "core.tasks.write_reminders",
        "schedule": crontab(hour="6", minute="30"),
        "options": {"expires": 3000},
    },
    "write reminders that were missed": {
        "task": "core.tasks.write_reminders",
        "schedule": crontab(minute="5"),
        "options": {"expires": 3000},
    },
    "hand on and close complaints": {
        "task": "complaints.tasks.look_after",
        "schedule": crontab(minute="*/10"),
        "options": {"expires": 500},
    },
    "close surveys, forget the day's marks and mix the answers": {
        "task": "surveys.tasks.tidy",
        "schedule": crontab(hour="0,3", minute="20"),
        "options": {"expires": 3000},
    },
    "give free places at police activity to those who wait": {
        "task": "community.tasks.fill_places",
        "schedule": crontab(minute="25"),
        "options": {"expires": 3000},
    },
    "seal what the audit trail has left open": {
        "task": "core.tasks.sweep_audit",
        "schedule": crontab(minute="35"),
        "options": {"expires": 3000},
    },
    "end memberships without an appeal": {
        "task": "panels.tasks.end_memberships",
        "schedule": crontab(minute="15"),
        "options": {"expires": 3000},
    },
    "make the copies that wait": {
        "task": "people.tasks.make_copies",
        "schedule": crontab(minute="*/5"),
        "options": {"expires": 290},
    },
    "remove what has been kept long enough": {
        "task": "people.tasks.remove_what_is_due",
        "schedule": crontab(hour="3", minute="10"),
        "options": {"expires": 3000},
    },
}

app = Celery("wardpanel")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = TIMETABLE
app.autodiscover_tasks()
