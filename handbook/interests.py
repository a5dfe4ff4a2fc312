"""Interests: disclosed, decided on by the panel, and a chair who has one hands over (ToR 6a, HB 3.3.1)."""

from handbook.rules import Breach, decides, rule

DISCLOSED = rule("CON-1", "ToR 6a", "A member or partner who has an interest in a matter discloses it before it is decided.")
HANDED_OVER = rule(
    "OFF-7", "HB 3.3.1", "A chair with a conflict of interest registers it, abstains, and hands the chair over for that decision."
)
APART = rule("MTG-19", "HB 4", "Absent, excused, withdrawn for an item and abstained are four different things in the record.")


@decides(DISCLOSED)
def require_disclosable(has_begun_or_is_called: bool, has_a_part: bool, is_declared: bool) -> None:
    """Refuse to register an interest too early or too late, of a stranger, or a second time."""
    if not has_begun_or_is_called:
        raise Breach(
            DISCLOSED,
            "Interests are declared from the notice of a meeting until it ends. Tell the secretary, or declare it at the next one.",
        )
    if not has_a_part:
        raise Breach(DISCLOSED, "Members and partners declare interests, and this person is neither. Choose somebody of the panel.")
    if is_declared:
        raise Breach(DISCLOSED, "An interest of this person in this item is on the register already. One declaration is enough.")


@decides(APART)
def require_not_voted(has_voted: bool) -> None:
    """Refuse to let whoever has cast a vote on an item that is still open lose it: the vote would stand without its member."""
    if has_voted:
        raise Breach(
            APART,
            "This member has cast a vote under this item that is still open. Close it and vote again where that is a mistake.",
        )


@decides(HANDED_OVER)
def require_free_to_chair(is_present: bool, has_interest: bool) -> None:
    """Refuse the chair for an item to a member who is away or has an interest in it too."""
    if not is_present:
        raise Breach(HANDED_OVER, "Whoever takes the chair for an item is a member who is here. Choose somebody else.")
    if has_interest:
        raise Breach(HANDED_OVER, "This member has an interest in the item too, or it is about them. Choose somebody who has none.")


@decides(HANDED_OVER)
def require_impartial(is_own_case: bool) -> None:
    """Refuse to open a vote for whoever it is about, or who has an interest in it."""
    if is_own_case:
        raise Breach(
            HANDED_OVER,
            "This vote is about you, you stand in it, or you have an interest in it, so somebody else runs it. "
            "The secretary can, or a member to whom the chair is handed over for this item.",
        )
