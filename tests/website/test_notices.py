"""Each panel's privacy notice names the panel (GDPR-1)."""

import pytest
from django.test import Client

from panels import builtin_edition
from panels.models import Panel, Ward
from panels.texts import Clause, Section
from tests import make
from website import notices


@pytest.mark.rule("GDPR-1")
@pytest.mark.django_db
def test_everybody_reads_the_notice_with_the_panels_name_in_every_blank(client: Client) -> None:
    panel = make.panel("Osier Green")
    page = client.get(f"/panels/{panel.slug}/privacy/")
    assert page.status_code == 200
    assert "Osier Green ward panel" in page.content.decode()
    assert "____" not in page.content.decode()
    assert any("____" in str(section) for section in builtin_edition.TEXTS.parts["privacy"])


@pytest.mark.rule("GDPR-1")
def test_every_blank_of_the_template_becomes_the_panel_and_all_else_stays() -> None:
    panel = Panel(name="Osier Green", ward=Ward(name="Osier Green"))
    template = [Section("1", "The _____ Ward Panel", "We are _____.", (Clause("a", "_____ Ward Panel keeps", ("ask _____", "no blank")),))]
    name = "Osier Green ward panel"
    assert notices.of(panel, template) == [
        Section("1", f"The {name}", f"We are {name}.", (Clause("a", f"{name} keeps", (f"ask {name}", "no blank")),))
    ]
