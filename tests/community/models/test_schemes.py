"""The database keeps the list of schemes sound."""

import pytest
from django.db import IntegrityError, transaction

from community.models import Scheme
from tests import make
from tests.community import schemed


@pytest.mark.django_db
@pytest.mark.rule("MTG-20")
def test_the_database_refuses_two_links_and_no_way_in():
    panel = make.panel()
    seat = make.member(panel)
    scheme = schemed.scheme(panel, link=seat)
    assert scheme.link == seat
    for wrong in ({"partnership": make.partner(panel)}, {"website": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Scheme.objects.filter(pk=scheme.pk).update(**wrong)
