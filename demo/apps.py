"""The demo as an app: it brings one command and nothing else."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo."""

    name = "demo"
