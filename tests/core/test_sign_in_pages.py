"""Signing in, the second proof and passwords, page by page in our look."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.test import Client
from django.urls import reverse

from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    """Somebody who may sign in."""
    return Person.objects.create_user(email="rosalind@example.org", password="osier-green-1888", full_name="Rosalind Tettey")


@pytest.fixture
def proven(client: Client, person: Person) -> Client:
    """A browser that has just proved who uses it."""
    client.post(reverse("account_login"), {"login": person.email, "password": "osier-green-1888"})
    client.post(reverse("account_reauthenticate"), {"password": "osier-green-1888"})
    return client


def body(client: Client, name: str, **kwargs: object) -> str:
    """The page of that name."""
    answer = client.get(reverse(name, kwargs=kwargs))
    assert answer.status_code == 200, (name, answer.status_code, answer.headers.get("Location"))
    return answer.content.decode()


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("account_login", "Sign in"),
        ("account_request_login_code", "Sign in with a code"),
        ("account_reset_password", "Choose a new password"),
        ("account_reset_password_done", "Look in your e-mail"),
        ("account_inactive", "This account is closed"),
        ("account_signup", "Nobody signs up here"),
    ],
)
def test_a_page_before_sign_in_is_in_our_look(client: Client, name: str, heading: str) -> None:
    drawn = body(client, name)
    assert f'<h1 class="govuk-heading-xl">{heading}</h1>' in drawn
    assert f"<title>{heading} – Wardpanel</title>" in drawn
    assert " required" not in drawn
    assert "placeholder" not in drawn


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("account_change_password", "Change your password"),
        ("account_logout", "Sign out"),
        ("account_reauthenticate", "Confirm that it is you"),
        ("mfa_index", "Your second proof"),
        ("mfa_activate_totp", "Set up an authenticator app"),
        ("mfa_add_webauthn", "Add a passkey or security key"),
        ("mfa_list_webauthn", "Your passkeys and security keys"),
    ],
)
def test_a_page_of_ones_own_account_is_in_our_look(proven: Client, name: str, heading: str) -> None:
    assert f'<h1 class="govuk-heading-xl">{heading}</h1>' in body(proven, name)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("mfa_deactivate_totp", "Remove the authenticator app"),
        ("mfa_generate_recovery_codes", "Make new recovery codes"),
        ("mfa_reauthenticate", "Confirm that it is you"),
    ],
)
def test_a_page_of_the_second_proof_is_in_our_look(proven: Client, person: Person, name: str, heading: str) -> None:
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)
    assert f'<h1 class="govuk-heading-xl">{heading}</h1>' in body(proven, name)


def test_recovery_codes_can_be_read_off_the_page(proven: Client, person: Person) -> None:
    TOTP.activate(person, generate_totp_secret())
    page = proven.post(reverse("mfa_generate_recovery_codes"), follow=True).content.decode()
    codes = RecoveryCodes(Authenticator.objects.get(user=person, type="recovery_codes")).get_unused_codes()
    assert all(f'<code class="wp-secret">{code}</code>' in page for code in codes)


def test_a_wrong_password_is_said_above_the_form(client: Client, person: Person) -> None:
    page = client.post(reverse("account_login"), {"login": person.email, "password": "wrong"}).content.decode()
    assert "There is a problem" in page
    assert "<title>Error: Sign in" in page


def test_password_managers_know_the_boxes(client: Client) -> None:
    page = body(client, "account_login")
    assert 'autocomplete="email"' in page or 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page


def test_a_code_is_asked_for_after_it_was_sent(client: Client, person: Person) -> None:
    page = client.post(reverse("account_request_login_code"), {"email": person.email}, follow=True).content.decode()
    assert '<h1 class="govuk-heading-xl">Enter the code</h1>' in page
    assert person.email in page
    assert "one-time-code" in page


def test_a_wrong_code_is_said_above_the_form(client: Client, person: Person) -> None:
    client.post(reverse("account_request_login_code"), {"email": person.email})
    page = client.post(reverse("account_confirm_login_code"), {"code": "wrong"}).content.decode()
    assert "There is a problem" in page
    assert "<title>Error: " in page


def test_an_old_link_for_a_password_says_what_to_do(client: Client) -> None:
    page = body(client, "account_reset_password_from_key", uidb36="1", key="old-link")
    assert "This link no longer works" in page


def test_the_second_proof_is_asked_for_at_sign_in(client: Client, person: Person) -> None:
    TOTP.activate(person, generate_totp_secret())
    page = client.post(reverse("account_login"), {"login": person.email, "password": "osier-green-1888"}, follow=True).content.decode()
    assert '<h1 class="govuk-heading-xl">Enter your second proof</h1>' in page


def test_signing_out_takes_one_press(proven: Client) -> None:
    assert f'<form action="{reverse("account_logout")}" method="post">' in body(proven, "mfa_index")


def test_the_code_comes_in_a_letter_in_our_words(client: Client, person: Person) -> None:
    client.post(reverse("account_request_login_code"), {"email": person.email})
    letter = mail.outbox[-1]
    assert letter.subject == "Your code for signing in"
    assert "It works for fifteen minutes" in letter.body
    assert "example.com" not in letter.body


def test_an_unknown_address_is_not_invited_to_sign_up(client: Client) -> None:
    client.post(reverse("account_request_login_code"), {"email": "stranger@example.org"})
    letter = mail.outbox[-1]
    assert "No member, partner or officer has this address here." in letter.body
    assert "http" not in letter.body


@pytest.mark.django_db(transaction=True)
def test_a_new_second_proof_is_told_by_letter(proven: Client, person: Person) -> None:
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"primary": True, "verified": True})
    TOTP.activate(person, generate_totp_secret())
    proven.post(reverse("mfa_generate_recovery_codes"))
    letter = mail.outbox[-1]
    assert letter.subject == "You have new recovery codes"
    assert "If it was not you" in letter.body


def test_signing_out_is_said_on_the_next_page(proven: Client) -> None:
    page = proven.post(reverse("account_logout"), {"next": reverse("account_login")}, follow=True).content.decode()
    assert "You are signed out." in page
    assert 'role="status"' in page
