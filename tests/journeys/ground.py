"""Where a journey begins: the real handbook, London's real places, officers at their posts and the staff of a board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.core.management import call_command

from panels.models import BoardSeat, Borough, Posting, Team, Ward
from panels.services import postings
from people.models import Person

SHARED = Path(__file__).resolve().parents[3] / "shared"
HANDBOOK = SHARED / "handbook" / "ward-panel-handbook-1.1.txt"
PLACES = SHARED / "data" / "places"
POLICE_FILE = SHARED / "data" / "street-camden" / "Camden_E05000133_Frognal_and_Fitzjohns_2016-07_to_2018-06.csv"

WARD = "E05000133"
PASSWORD = "a-quiet-street-at-dusk"
MAILBOX = "hampstead.snt@example.org"

DWO = ("Imogen Hartfield", "imogen.hartfield@example.org")
SERGEANT = ("Curtis Adeyemi", "curtis.adeyemi@example.org")
BOARD = ("Leonora Vance", "leonora.vance@example.org")


def lay(on: date) -> Ward:
    """Import what the central unit imports, post the officers and return the ward, which has no panel yet."""
    call_command("import_handbook", HANDBOOK, verbosity=0)
    call_command("import_places", PLACES, verbosity=0)
    ward = Ward.objects.get(code=WARD)
    ward.team = Team.objects.create(name="Hampstead", borough=ward.borough, mailbox=MAILBOX)
    ward.save()
    postings.post(_person(*DWO), Posting.Role.DWO, ward, by=None, on=on)
    postings.post(_person(*SERGEANT), Posting.Role.SERGEANT, ward.team, by=None, on=on)
    BoardSeat.objects.create(person=_person(*BOARD), borough=Borough.objects.get(slug="camden"), since=on)
    return ward


def _person(name: str, email: str) -> Person:
    return Person.objects.create_user(email, name, PASSWORD)
