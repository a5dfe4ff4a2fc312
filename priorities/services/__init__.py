"""What is done with priorities, from the first draft to the review that closes them."""

from priorities.wording import Wording

from .agreeing import agree, record, set_first
from .balloting import adopt, put_to_vote
from .drafts import answer, drop, put_forward, rewrite, start
from .reviewing import Look, amend, require_all_reviewed, review
from .wording import Statement
from .work import Piece, Plan, finish, link, plan, spend, tell, unlink

__all__ = [
    "Look",
    "Piece",
    "Plan",
    "Statement",
    "Wording",
    "adopt",
    "agree",
    "amend",
    "answer",
    "drop",
    "finish",
    "link",
    "plan",
    "put_forward",
    "put_to_vote",
    "record",
    "require_all_reviewed",
    "review",
    "rewrite",
    "set_first",
    "spend",
    "start",
    "tell",
    "unlink",
]
