"""A chart in a paper is a picture with a text, and in the page it stands with its table."""

from __future__ import annotations

import base64

from django.template.loader import render_to_string

from core.charts import Bar, bars

CHART = bars("Kinds of crime", "Violence is the largest.", [Bar("Violence", 318, 345)])


def test_picture_for_papers_is_the_wide_drawing() -> None:
    kind, _, content = CHART.image.partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert base64.b64decode(content).decode() == CHART.svg_wide


def test_page_and_paper_show_the_sentence_and_the_table() -> None:
    for template in ("core/chart.html", "core/chart_paper.html"):
        page = render_to_string(template, {"chart": CHART})
        assert "Violence is the largest." in page
        assert "<td" in page
        assert ">345<" in page


def test_picture_in_a_paper_has_a_text() -> None:
    page = render_to_string("core/chart_paper.html", {"chart": CHART})
    assert 'alt="Kinds of crime. Violence is the largest. The numbers are in the table below."' in page
