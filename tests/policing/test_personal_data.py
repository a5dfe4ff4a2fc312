"""What policing keep about somebody is that person's alone."""

import pytest

from policing import personal_data, services
from tests import make
from tests.policing import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_files_are_those_the_person_brought():
    ward = made.ward()
    officer, other = make.dwo(ward).person, make.dwo(ward).person
    upload = services.check(made.file(made.row()), ward, by=officer, on=make.today())
    [kept] = personal_data.kept(officer)
    assert list(kept.rows) == [upload]
    assert kept.about is not None
    assert kept.about(upload) == "2026-09-street.csv, Osier Green"
    assert list(next(personal_data.kept(other)).rows) == []
