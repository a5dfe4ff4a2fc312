"""The handbook's texts are taken out of its file, or the part that is not there is named."""

import re
from pathlib import Path

import pytest

import handbook as rules_of_the_handbook
from handbook.rules import RULES
from panels import builtin_edition
from panels.importing import handbook
from panels.importing.handbook import NotTheHandbook, parse
from tests.panels.importing.sample import CONTENTS, PRIVACY, SECTIONS
from tests.panels.importing.sample import handbook as sample

# The published file is not part of the project.
PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "handbook" / "ward-panel-handbook-1.1.txt"


def section(part, number):
    return next(one for one in parse(sample()).parts[part] if one["number"] == number)


def test_the_version_stands_in_the_title_block():
    assert parse(sample(version="2.10.3")).version == "2.10.3"


@pytest.mark.rule("TOR-1")
def test_the_terms_have_eleven_sections_with_clauses_in_order():
    terms = parse(sample()).parts["terms"]
    assert [one["number"] for one in terms] == [str(number) for number in range(1, 12)]
    assert [clause["letter"] for clause in section("terms", "9")["clauses"]] == ["a", "b"]
    assert section("terms", "9")["clauses"][1]["text"] == "At least 14 days’ notice."


@pytest.mark.rule("TOR-2")
def test_the_name_of_the_panel_is_left_blank():
    assert section("terms", "1") == {"number": "1", "title": "Name", "lead": "The panel is called _____ Ward Panel.", "clauses": []}


def test_a_lead_stands_before_its_clauses():
    assert section("terms", "2")["lead"] == "The panel is there:"


def test_a_sentence_goes_on_over_a_line_break():
    assert section("terms", "2")["clauses"][1]["text"] == "To ask and to ask again"


def test_points_stand_under_their_clause_and_a_stray_dash_is_left_out():
    assert section("terms", "3")["clauses"] == [
        {"letter": "a", "text": "At most 25.", "points": []},
        {"letter": "b", "text": "Each member:", "points": ["lives here", "agrees."]},
        {"letter": "c", "text": "All parts of the ward.", "points": []},
    ]


def test_points_go_on_over_a_page_break_with_its_number_and_form_feed():
    assert section("terms", "7")["clauses"][0]["points"] == ["break the code", "miss three meetings."]


def test_a_section_without_letters_is_a_paragraph_with_points():
    assert section("terms", "8")["clauses"] == [{"letter": "", "text": "Whoever complains:", "points": ["talks first", "then writes."]}]


def test_nothing_after_the_terms_is_taken_for_a_clause():
    assert section("terms", "11")["clauses"] == [{"letter": "a", "text": "By two thirds.", "points": []}]


def test_the_agenda_has_its_items_and_none_of_the_next_section():
    assert [(one["number"], one["title"]) for one in parse(sample()).parts["agenda"]] == [
        ("1", "Welcome"),
        ("2", "Minutes"),
        ("3", "Next meeting"),
    ]


def test_the_privacy_notice_has_its_opening_and_its_topics():
    opening, kept, whom = parse(sample()).parts["privacy"]
    assert opening["lead"] == "What _____ Ward Panel does."
    assert kept["clauses"] == [{"letter": "", "text": "We keep:", "points": ["your name and no more."]}]
    assert (whom["title"], whom["clauses"][0]["text"]) == ("Whom to ask", "Ask the chair.")


def test_the_adverts_stand_under_their_kinds():
    titles = [one["title"] for one in parse(sample()).parts["adverts"]]
    assert titles[0] == "Explanation of Ward Panel – for a poster"
    assert len(titles) == 5


def test_line_ends_and_a_byte_order_mark_make_no_difference():
    content = b"\xef\xbb\xbf" + sample().replace(b"\n", b"\r\n")
    assert parse(content).parts == parse(sample()).parts


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"opening": "A HANDBOOK"}, "The title block with the handbook's version was not found."),
        ({"terms": "", "contents": ""}, "The core terms of reference (Appendix A) were not found."),
        ({"privacy": "", "contents": ""}, "The privacy notice (Appendix B) was not found."),
        ({"adverts": "", "contents": ""}, "The adverts (Appendix C) were not found."),
        ({"agenda": "", "contents": ""}, "The example agenda (section 4.1) was not found."),
        ({"terms": ""}, "The core terms of reference (Appendix A) were not found."),
        ({"privacy": ""}, "The privacy notice (Appendix B) was not found."),
        ({"adverts": ""}, "The adverts (Appendix C) were not found."),
        ({"agenda": ""}, "The example agenda (section 4.1) was not found."),
        ({"agenda": "\n4.1 Agenda\n\n1. Welcome\n"}, "The section after the example agenda (4.2) was not found."),
        ({"agenda": "\n4.1 Agenda\n\nNone.\n\n4.2 Support\n"}, "The items of the example agenda (section 4.1) were not found."),
        ({"privacy": PRIVACY.replace("Topics:", "")}, "The list of topics of the privacy notice (Appendix B) was not found."),
        ({"sections": SECTIONS[:8]}, "Section 9 of the core terms of reference (Appendix A) was not found."),
        ({"sections": (*SECTIONS[:4], *SECTIONS[5:])}, "Section 5 of the core terms of reference (Appendix A) was not found."),
        (
            {"sections": (*SECTIONS[:8], "9. Meetings\n\n- b. Notice.", *SECTIONS[9:])},
            "Clause 9a of the core terms of reference (Appendix A) was not found.",
        ),
        ({"sections": (*SECTIONS[:5], "6. Code", *SECTIONS[6:])}, "Section 6 of the core terms of reference (Appendix A) has no text."),
        (
            {"sections": ("1. Name\n\nIt has none.", *SECTIONS[1:])},
            "Section 1 of the core terms of reference (Appendix A) does not end with a panel's name.",
        ),
        (
            {"privacy": PRIVACY.replace("\n\nWhom to ask\n", "\n\nSomething else\n")},
            "The topic “Whom to ask” of the privacy notice (Appendix B) was not found.",
        ),
    ],
)
def test_a_part_that_is_not_there_is_named(change, sentence):
    with pytest.raises(NotTheHandbook, match=re.escape(sentence)):
        parse(sample(**change))


def test_an_advert_that_is_not_there_is_named():
    with pytest.raises(NotTheHandbook, match=re.escape("The advert “Twitter examples” (Appendix C) was not found.")):
        parse(sample().replace(b"Twitter examples", b"Elsewhere"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "title block"),
        (b"A,B\n1,2\n", "title block"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "not text in UTF-8"),
        ("é".encode("latin-1"), "not text in UTF-8"),
        (b"Title\x00", "NUL characters"),
        (b"x" * (handbook.MOST_BYTES + 1), "larger than five megabytes"),
    ],
)
def test_another_file_is_refused(content, sentence):
    with pytest.raises(NotTheHandbook, match=sentence):
        parse(content)


def test_a_table_of_contents_alone_is_not_the_handbook():
    with pytest.raises(NotTheHandbook):
        parse(sample(terms="", privacy="", adverts="", agenda="", contents=CONTENTS))


def clauses(texts):
    return {f"{one['number']}{clause['letter']}" for one in texts.parts["terms"] for clause in one["clauses"]} | {
        one["number"] for one in texts.parts["terms"]
    }


def cited():
    """Return every clause of the terms that a rule stands on."""
    assert rules_of_the_handbook.__all__
    return {rule.source.removeprefix("ToR ") for rule in RULES.values() if rule.source.startswith("ToR ")}


@pytest.mark.rule("TOR-1")
def test_every_clause_that_a_rule_cites_is_in_the_built_in_wording():
    assert cited() <= clauses(builtin_edition.TEXTS)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published handbook does not lie beside the project")
@pytest.mark.rule("TOR-1")
def test_the_published_handbook_has_every_clause_that_a_rule_cites():
    texts = parse(PUBLISHED.read_bytes())
    assert cited() <= clauses(texts)
    assert clauses(texts) == clauses(builtin_edition.TEXTS)
    assert [len(texts.parts[part]) for part in ("terms", "privacy", "agenda", "adverts")] == [11, 10, 9, 5]
