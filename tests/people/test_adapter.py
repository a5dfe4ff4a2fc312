"""Sign-in."""

from django.test import RequestFactory

from people.adapter import AccountAdapter


def test_nobody_signs_up(rf: RequestFactory) -> None:
    assert not AccountAdapter().is_open_for_signup(rf.get("/"))
