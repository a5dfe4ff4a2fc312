"""The link in a letter is signed for one invitation and one person."""

import pytest
from django.core import signing

from community import links


@pytest.mark.rule("MTG-12")
def test_only_what_was_signed_for_it_is_read():
    assert links.read(links.sign(3, 7)) == (3, 7)
    assert links.read("3:7") is None
    assert links.read(signing.dumps([3, 7], salt="somewhere else")) is None
    assert links.read(signing.dumps(3, salt=links.SALT)) is None
