"""The menu leads those who answer requests to them, and nobody else."""

import pytest
from django.test import Client

from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("maker", "is_shown"), [(make.central, True), (make.administrator, False)])
def test_only_the_central_unit_is_led_to_the_requests(client: Client, maker, is_shown):
    client.force_login(maker().person)
    assert ("/data-requests/" in client.get("/details/").content.decode()) is is_shown
