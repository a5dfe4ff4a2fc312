"""Secret votes: a total for each choice, and apart from them who has voted (VOTE-7)."""

from __future__ import annotations

from django.db.models import Case, F, Q, Value, When

from meetings.models import Ballot, Motion, Option, SecretCount, SecretVoter
from panels.models import Membership


def lay_out(motion: Motion) -> None:
    """Make a total for each choice there is, at nothing."""
    if not motion.is_secret:
        return
    options = list(motion.options.all())
    choices = [Ballot.Choice.ABSTAIN] if motion.is_ballot else list(Ballot.Choice)
    rows = [SecretCount(motion=motion, option=option) for option in options]
    SecretCount.objects.bulk_create(rows + [SecretCount(motion=motion, choice=choice) for choice in choices])


def cast(motion: Motion, voter: Membership, *, choice: str = "", option: Option | None = None) -> None:
    """Note that the member has voted, and count the vote; the motion's row is held by the caller.

    Every total of the motion is written at once, though one rises: the database marks each row with the act that wrote it
    last, and a mark on one alone would lead from the voter to the choice.
    """
    SecretVoter.objects.create(motion=motion, membership=voter)
    risen = When(Q(choice=choice, option=option), then=Value(1))
    SecretCount.objects.filter(motion=motion).update(votes=F("votes") + Case(risen, default=Value(0)))


def counted(motion: Motion) -> tuple[dict[str, int], dict[int, int]]:
    """Return the totals by choice, and by the id of the option."""
    rows = list(SecretCount.objects.filter(motion=motion))
    choices = {row.choice: row.votes for row in rows if row.choice}
    return choices, {row.option_id: row.votes for row in rows if row.option_id is not None}


def clear(motion: Motion) -> None:
    """Take the totals away once the result says them."""
    SecretCount.objects.filter(motion=motion).delete()
