"""Who can sign in to the demo: one person for each role, all with the same password."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from people.models import Person

DOMAIN = "wexcombe.example"
PASSWORD = "wexcombe-demo-2026"  # noqa: S105


@dataclass(frozen=True)
class Login:
    """One way in: the role, who holds it and the first part of their address."""

    role: str
    name: str
    account: str

    @property
    def email(self) -> str:
        """Return the address that signs in."""
        return f"{self.account}@{DOMAIN}"


LOGINS = (
    Login("Chair of Osier Green", "Rosalind Tettey", "chair"),
    Login("Secretary of Osier Green", "Gwilym Farrant", "secretary"),
    Login("Member", "Ifeoma Brightwell", "member"),
    Login("Member, suspended", "Colin Starkweather", "suspended"),
    Login("Secretary of Lantern Hill, an appeal to be heard", "Samir Chowdhury", "hill"),
    Login("Member there, deselected", "Piers Hallam-West", "appellant"),
    Login("Partner, ward councillor", "Denise Harcombe", "partner"),
    Login("Ward officer", "Leanne Hartfield", "officer"),
    Login("Ward officer, ward without a panel", "Nadia Kessaria", "newward"),
    Login("Sergeant", "Priya Ramsden", "sergeant"),
    Login("Inspector", "Callum Adair-Bello", "inspector"),
    Login("Superintendent", "Helen Strand", "superintendent"),
    Login("Board staff", "Tobias Ekwueme", "board"),
    Login("Central unit", "Mina Castellanos", "central"),
    Login("Administrator", "Alun Prosser", "administrator"),
    Login("Secretary, Pelham Cross, meeting now", "Bronwen Achterberg", "live"),
    Login("Member there, with a vote to cast", "Tariq Mahmood-Lee", "voter"),
)
ADDRESS_OF = {login.name: login.email for login in LOGINS}


def address_of(name: str) -> str:
    """Return the address of somebody of Wexcombe: that of their login, or one made of their name."""
    plain = slugify(name.replace(" ", "_")).replace("_", ".")
    return ADDRESS_OF.get(name, f"{plain}@{DOMAIN}")


def open_doors() -> None:
    """Give everybody of the list the password and a confirmed address; the hash is made once."""
    people = list(Person.objects.filter(email__in=ADDRESS_OF.values()))
    Person.objects.filter(pk__in=[person.pk for person in people]).update(password=make_password(PASSWORD))
    EmailAddress.objects.bulk_create(EmailAddress(user=person, email=person.email, verified=True, primary=True) for person in people)


def are_open() -> bool:
    """Say whether the people of the list are there."""
    return Person.objects.filter(email__in=ADDRESS_OF.values()).exists()


def table() -> str:
    """Return the logins as lines of text: role, address, password."""
    rows = [("Role", "E-mail", "Password"), *((login.role, login.email, PASSWORD) for login in LOGINS)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
