"""Each panel's privacy notice names the panel (GDPR-1)."""

import pytest
from django.test import Client

from panels import builtin_edition
from tests import make


@pytest.mark.rule("GDPR-1")
@pytest.mark.django_db
def test_everybody_reads_the_notice_with_the_panels_name_in_every_blank(client: Client) -> None:
    panel = make.panel("Osier Green")
    page = client.get(f"/panels/{panel.slug}/privacy/")
    assert page.status_code == 200
    assert "Osier Green ward panel" in page.content.decode()
    assert "____" not in page.content.decode()
    assert any("____" in str(section) for section in builtin_edition.TEXTS.parts["privacy"])
