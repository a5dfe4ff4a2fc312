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


CROWD = Mask.of_roles(
    {
        "Rosalind Mary Tettey": "the chair",
        "Will Green": "a member",
        "May Okafor": "a member",
        "Grace Field": "a member",
        "Ed Young": "a member",
        "Victoria Smith-Jones": "a member",
        "Victoria Ames": "a partner",
        "PC Leanne Hartfield": "a police officer",
    },
    ["Osier Moor", "Wexcombe", "St Victor’s Hall, home of Rosalind Tettey"],
)


@pytest.mark.rule("SNB-4")
@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Then Rosalind spoke.", "Then the chair spoke."),
        ("then rosalind tettey spoke, and tettey again", "then the chair spoke, and the chair again"),
        ("ROSALIND TETTEY’S report", "The chair’s report"),
        ("Rosalind M. Tettey’s report", "The chair’s report"),
        ("Asked by Leanne.", "Asked by a police officer."),
        ("Renew Ms Jones, Ms Smith-Jones, Mr Ed and Ms May.", "Renew four members."),
        ("Ms Jones, Ms Jones, Mr Ed, Rosalind and Ms May came.", "Three members, the chair and a member came."),
        ("Bring shop theft by street: Leanne, by 9 December.", "Bring shop theft by street: a police officer, by 9 December."),
        ("Asked by PC Leanne and Insp. Dole.", "Asked by a police officer and Insp. Dole."),
        ("Mrs Jones and Ms Smith-Jones agreed.", "A member and a member agreed."),
        ("It was Victoria who asked.", "It was somebody who asked."),
        ("The lamps of Victoria Road are out.", "The lamps of Victoria Road are out."),
        ("Will somebody mark the path? Will Green will.", "Will somebody mark the path? A member will."),
        ("We thanked Will for it.", "We thanked a member for it."),
        ("It may rain in May; Ms May Okafor and Miss May agreed.", "It may rain in May; a member and a member agreed."),
        ("Grace was said. A grace period for green fields.", "Grace was said. A grace period for green fields."),
        ("The young people asked Cllr Young.", "The young people asked a member."),
        ("Ed came.", "Ed came."),
        ("Mr Ed came.", "A member came."),
        ("The area inspector may visit.", "The area inspector may visit."),
        ("Osier Moor and Wexcombe.", "Osier Moor and Wexcombe."),
    ],
)
def test_first_names_and_small_letters_give_way_and_ordinary_words_stay(text: str, masked: str) -> None:
    assert CROWD.of(text) == masked


def test_no_role_is_taken_for_a_name() -> None:
    mask = Mask.of_roles({"Ann Member": "a member", "Tom Chair": "the chair"}, [])
    assert mask.of("Ann Member thanked Tom Chair.") == "A member thanked the chair."


def test_whole_names_that_are_kept_stay_beside_those_that_give_way() -> None:
    mask = Mask.of_roles({"Minnie Minor": "a young member"}, [], kept=["Anna Minor", "Minnie Minor"])
    assert mask.of("Anna Minor and Minnie Minor came; Minnie spoke.") == "Anna Minor and a young member came; a young member spoke."


def test_no_mask_leaves_every_name() -> None:
    assert Mask.none().of("Rosalind Tettey") == "Rosalind Tettey"
