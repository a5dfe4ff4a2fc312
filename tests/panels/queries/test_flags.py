"""Which panels have added clauses, and which of them are flagged."""

import pytest

from panels.models import Panel
from panels.queries.flags import own_clauses
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("TOR-1")]


def test_terms_in_force_count_and_those_with_a_flag_come_last():
    flagged, dropped, dissolved, plain = (make.panel(name) for name in ("A", "B", "C", "D"))
    make.terms(flagged, additions="Only tenants.").flags.create(text="No.", raised_by=make.person(), raised_on=make.today())
    make.terms(dropped, additions="Dogs are welcome.")
    make.terms(dropped, version=2)
    make.terms(dissolved, additions="Dogs are welcome.")
    Panel.objects.filter(pk=dissolved.pk).update(stage=Panel.Stage.DISSOLVED)
    make.terms(plain, additions="We meet at the library.\nDogs are welcome.")
    assert [(row.panel, row.number, row.flag is not None) for row in own_clauses()] == [(plain, 2, False), (flagged, 1, True)]
