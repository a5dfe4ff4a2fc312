"""What production refuses."""

import pytest
from cryptography.fernet import Fernet
from django.conf import settings as of_tests
from django.core.checks import run_checks
from pytest_django import Settings


@pytest.fixture
def production(settings: Settings) -> Settings:
    settings.PRODUCTION = True
    settings.DEBUG = settings.DEMO = False
    settings.SECOND_FACTOR_REQUIRED = True
    settings.SECRET_KEY = "kGm2" * 15
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    return settings


def refused() -> list[str | None]:
    return [refusal.id for refusal in run_checks(tags=["production"])]


def test_production_as_it_should_be_is_let_through(production: Settings) -> None:
    assert refused() == []


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("DEBUG", True, "wardpanel.E001"),
        ("DEMO", True, "wardpanel.E002"),
        ("SECOND_FACTOR_REQUIRED", False, "wardpanel.E003"),
        ("SECRET_KEY", "short", "wardpanel.E004"),
        ("SECRET_KEY", "only-for-the-demo-on-this-machine-and-never-in-production", "wardpanel.E004"),
        ("FIELD_KEYS", [], "wardpanel.E005"),
        ("FIELD_KEYS", of_tests.FIELD_KEYS, "wardpanel.E005"),
    ],
)
def test_production_refuses(production: Settings, name: str, value: object, refusal: str) -> None:
    setattr(production, name, value)
    assert refused() == [refusal]


def test_demo_may_do_all_of_it(settings: Settings) -> None:
    settings.DEMO, settings.SECOND_FACTOR_REQUIRED, settings.SECRET_KEY = True, False, "short"
    assert refused() == []
