"""The life of a panel in the demo: founding, people, signatures and figures, each through its service on its day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from access.actions import Action
from core import audit
from demo import figures
from demo.borough.lines import Partner, Resident
from demo.logins import address_of
from demo.past import at, happened
from handbook.dates import add_months
from panels import queries
from panels.documents import terms_text
from panels.models import Membership, Office, Panel, Signature, Ward
from panels.services import membership, offices, panels, partners, terms
from people.models import Person
from policing import services as policing
from policing.models import Upload
from priorities import services as priorities
from priorities.models import Priority

DAY = timedelta(days=1)


class Life:
    """One panel and the people who act for it."""

    def __init__(self, ward: Ward, officer: Person) -> None:
        self.ward = ward
        self.officer = officer
        self.seats: dict[str, Membership] = {}
        self.adults: dict[str, str] = {}
        self.copies_for: frozenset[str] = frozenset()
        self.panel: Panel
        self.chair: Person
        self.secretary: Person | None = None

    def found(self, on: date, founders: Sequence[Resident], *, chair: str, secretary: str = "") -> None:
        """Set up the interim panel with its founding members and an interim chair."""
        with happened(at(on, 10)):
            self.panel = panels.found_interim(self.ward, name=self.ward.name, label="ward panel", by=self.officer, on=on)
            for resident in founders:
                seat = membership.add_founding(self.panel, by=self.officer, on=on, **_candidate(resident, on))
                self._remember(resident, seat)
            self.chair = self.seats[chair].person
            offices.name(self.seats[chair], kind=Office.Kind.CHAIR, by=self.officer, on=on)
            if secretary:
                self.keep_record(on, secretary)

    def keep_record(self, on: date, name: str) -> None:
        """Name the secretary."""
        offices.name(self.seats[name], kind=Office.Kind.SECRETARY, by=self.chair, on=on)
        self.secretary = self.seats[name].person

    def elect(self, on: date, name: str) -> None:
        """Record that the meeting elected the chair."""
        with happened(at(on, 20, 40)):
            offices.name(self.seats[name], kind=Office.Kind.CHAIR, is_elected=True, by=self.officer, on=on)
        self.chair = self.seats[name].person

    def activate(self, on: date) -> None:
        """Make the interim panel an active one."""
        with happened(at(on, 20, 45)):
            self.panel = panels.activate(self.panel, by=self.officer, on=on)

    def add_partners(self, on: date, people: Sequence[Partner]) -> None:
        """Give the partners their places."""
        with happened(at(on, 11)):
            for one in people:
                address = address_of(one.name)
                partners.add(
                    self.panel, full_name=one.name, email=address, kind=one.kind, organisation=one.organisation, by=self.chair, on=on
                )

    def sign(self, on: date, names: Collection[str]) -> None:
        """Let members sign the terms. A copy and an edition take a second to print, so only some signatures make them."""
        newest = queries.terms_of(self.panel)[0]
        text = terms_text(newest)
        with happened(at(on, 18)):
            for name in names:
                person = self.seats[name].person
                if name in self.copies_for:
                    terms.sign(newest, typed_name=name, by=person, on=on)
                    continue
                signature = Signature.objects.create(terms=newest, person=person, typed_name=name, signed_on=on, text_sha256=text.sha256)
                audit.record(person, Action.TERMS_SIGN, signature)

    def propose(self, on: date, residents: Sequence[Resident]) -> None:
        """Propose people for membership."""
        with happened(at(on, 12)):
            for resident in residents:
                self._remember(resident, membership.propose(self.panel, by=self.chair, on=on, **_candidate(resident, on)))

    def _remember(self, resident: Resident, seat: Membership) -> None:
        self.seats[resident.name] = seat
        if resident.adult:
            self.adults[resident.name] = resident.adult

    @property
    def keeper(self) -> Person:
        """Return who keeps the record: the secretary, or the chair where there is none."""
        return self.secretary or self.chair

    def tell(self, number: int, text: str, on: date) -> None:
        """Let the officer say what was done about a priority in force."""
        priority = Priority.objects.get(panel=self.panel, number=number, stage=Priority.Stage.IN_FORCE)
        priorities.tell(priority, text=text, by=self.officer, on=on)

    def bring_figures(self, months: Sequence[date], on: date, *, size: float = 1.0, neighbour: str = "") -> None:
        """Bring a file of those months through both of its steps."""
        content = figures.file_for(self.ward.code, months, size=size, neighbour=neighbour)
        file = SimpleUploadedFile(figures.name_for(self.ward.code, months), content, "text/csv")
        with happened(at(on, 15)):
            upload = policing.check(file, self.ward, by=self.officer, on=on)
            policing.confirm(upload, is_cleared=True, by=self.officer)
        Upload.objects.filter(pk=upload.pk).update(confirmed_at=at(on, 15, 20))


def _candidate(resident: Resident, on: date) -> membership.Candidate:
    """Return what the forms would say of somebody."""
    candidate = membership.Candidate(
        full_name=resident.name,
        email=address_of(resident.name) if resident.has_address else "",
        phone=_telephone(resident.name),
        basis=resident.basis,
        community=resident.community,
        agrees=True,
    )
    if resident.months_to_18:
        candidate["turns_18_on"] = add_months(on, resident.months_to_18)
        candidate["has_permission"] = candidate["has_risk_assessment"] = True
        candidate["appropriate_adult"] = resident.adult
    return candidate


def _telephone(name: str) -> str:
    """Return a number out of the range kept free for stories."""
    return f"020 7946 0{sum(map(ord, name)) % 1000:03}"
