"""Names give way to roles, and places keep theirs (SNB-4)."""

import pytest

from meetings.masking import Mask

ROLES = {"Rosalind Tettey": "the chair", "Idris Green": "a member", "Denise O’Hara": "a partner"}
MASK = Mask.of_roles(ROLES, ["Osier Green", "Wexcombe"])


@pytest.mark.rule("SNB-4")
@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Rosalind Tettey opened the meeting.", "The chair opened the meeting."),
        ("It was said that Ms Tettey agreed.", "It was said that the chair agreed."),
        ("Asked by Tettey.", "Asked by the chair."),
        ("Councillor Denise O’Hara’s report was heard.", "A partner’s report was heard."),
        ("Mr Green spoke. Osier Green was quiet.", "A member spoke. Osier Green was quiet."),
        ("Idris Green was absent.", "A member was absent."),
        ("Tetteyville is elsewhere.", "Tetteyville is elsewhere."),
    ],
)
def test_names_give_way_to_roles(text: str, masked: str) -> None:
    assert MASK.of(text) == masked


def test_no_mask_leaves_every_name() -> None:
    assert Mask.none().of("Rosalind Tettey") == "Rosalind Tettey"
