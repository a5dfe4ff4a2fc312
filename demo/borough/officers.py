"""Who is posted where in Wexcombe: ward officers, sergeants, the borough's and the unit's command, board, centre."""

from __future__ import annotations

from datetime import date

from demo import places
from demo.logins import address_of
from panels.models import BoardSeat, Borough, Posting, Team, Ward
from panels.services import administrators, postings
from people import services as people
from people.models import Person

Role = Posting.Role
ADMINISTRATOR = "Alun Prosser"
WARD_OFFICERS = {
    "Leanne Hartfield": places.OSIER_GREEN,
    "Omar Sattar": places.OSIER_GREEN,
    "Rufus Pemberton": places.LANTERN_HILL,
    "Gloria Asante": places.KILN_PARK,
    "Wesley Tompkin": places.EASTMARSH,
    "Maeve Lindqvist-Shaw": places.PELHAM_CROSS,
    "Nadia Kessaria": places.MILL_STAIRS,
}
SERGEANTS = {"Priya Ramsden": "Wexcombe North", "Benedict Oyelaran": "Wexcombe South"}


def post_all(borough: Borough, on: date) -> dict[str, Person]:
    """Post everybody from that day on; return the ward officers by the code of their ward, the first of each."""
    administrator = administrators.appoint_first(email=address_of(ADMINISTRATOR), full_name=ADMINISTRATOR, on=on).person
    wards = {ward.code: ward for ward in Ward.objects.filter(borough=borough)}
    teams = {team.name: team for team in Team.objects.filter(borough=borough)}
    for name, team in SERGEANTS.items():
        postings.post(_person(name), Role.SERGEANT, teams[team], by=administrator, on=on)
    postings.post(_person("Callum Adair-Bello"), Role.INSPECTOR, borough, by=administrator, on=on)
    postings.post(_person("Helen Strand"), Role.SUPERINTENDENT, borough.bcu, by=administrator, on=on)
    postings.post(_person("Mina Castellanos"), Role.CENTRAL, None, by=administrator, on=on)
    BoardSeat.objects.create(person=_person("Tobias Ekwueme"), borough=borough, since=on)
    found: dict[str, Person] = {}
    for name, ward in WARD_OFFICERS.items():
        officer = _person(name)
        postings.post(officer, Role.DWO, wards[ward], by=administrator, on=on)
        found.setdefault(ward, officer)
    return found


def _person(name: str) -> Person:
    return people.signing_in_by(full_name=name, email=address_of(name))
