"""How residents come to the next meeting."""

import pytest

from tests import make
from tests.meetings import make as meetings
from website import attending


@pytest.mark.django_db
@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"public_access": "open"}, [("Come along", "Tidewell Hall, Osier Road", "")]),
        ({"public_access": "ask"}, [("Ask to attend; you are told", "", "")]),
        ({"public_access": "open", "venue": "", "online_link": "https://example.org/x"}, [("by the link", "", "https://example.org/x")]),
        ({"public_access": "ask", "venue": "", "online_link": "https://example.org/x"}, [("Ask to attend; you are sent the link", "", "")]),
    ],
)
def test_each_of_the_four_ways_says_what_to_do_and_no_more_than_everybody_may_know(fields, said):
    found = attending.of(meetings.meeting(make.panel(), **fields))
    for way, (sentence, place, link) in zip(found, said, strict=True):
        assert sentence in way.sentence
        assert (way.place, way.link) == (place, link)
