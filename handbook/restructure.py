"""The police's own way to restructure or dissolve a panel: step by step, and signed above its author (HB 7; DIS-2)."""

from enum import StrEnum

from handbook.rules import Breach, decides, rule
from handbook.words import listed

POLICE_ROUTE = rule("DIS-2", "HB 7", "The police document, take advice, meet the chair and give reasons before a panel is restructured.")


class Step(StrEnum):
    """What has to be done, in the order in which it is done."""

    DOCUMENTED = "documented"
    ADVISED = "advised"
    MET = "met"
    REASONED = "reasoned"
    SIGNED = "signed"


class Signatory(StrEnum):
    """Who takes a step."""

    SERGEANT = "sergeant"
    CENTRAL = "central"
    INSPECTOR = "inspector"
    CHIEF_INSPECTOR = "chief-inspector"
    SUPERINTENDENT = "superintendent"


STEP_WORDS = {
    Step.DOCUMENTED: "the sergeant writes down what is wrong, for the line manager and, where it is fitting, the chair",
    Step.ADVISED: "the central unit advises",
    Step.MET: "sergeant, line manager and chair meet",
    Step.REASONED: "the sergeant writes down why the meeting did not settle it",
    Step.SIGNED: "the decision is signed",
}


@decides(POLICE_ROUTE)
def next_step(done: Step | None, chair_agrees: bool) -> Step | None:
    """The step that comes next; what the meeting settled with the chair needs no further reasons."""
    if done is None:
        return Step.DOCUMENTED
    if done is Step.MET and chair_agrees:
        return Step.SIGNED
    steps = list(Step)
    return None if done is steps[-1] else steps[steps.index(done) + 1]


@decides(POLICE_ROUTE)
def require_next(done: Step | None, step: Step, chair_agrees: bool) -> None:
    """Refuse a step whose turn it is not."""
    due = next_step(done, chair_agrees)
    if due is None:
        raise Breach(POLICE_ROUTE, "This has been decided and signed. Another matter is written down anew.")
    if step is not due:
        raise Breach(POLICE_ROUTE, f"The steps are taken in their order, and the next one is this: {STEP_WORDS[due]}. Record that first.")


@decides(POLICE_ROUTE)
def signatories(step: Step, chair_agrees: bool, is_delegated: bool) -> frozenset[Signatory]:
    """Who can take a step: the superintendent signs without the chair, or the chief inspector to whom that is delegated."""
    if step in (Step.DOCUMENTED, Step.REASONED):
        return frozenset({Signatory.SERGEANT})
    if step is Step.ADVISED:
        return frozenset({Signatory.CENTRAL})
    if step is Step.MET:
        return frozenset({Signatory.SERGEANT, Signatory.INSPECTOR})
    if chair_agrees:
        return frozenset({Signatory.INSPECTOR})
    return frozenset({Signatory.SUPERINTENDENT, *([Signatory.CHIEF_INSPECTOR] if is_delegated else [])})


@decides(POLICE_ROUTE)
def require_signatory(step: Step, signatory: Signatory, *, is_author: bool, chair_agrees: bool, is_delegated: bool) -> None:
    """Refuse a step by somebody who does not take it, and a signature under one's own paper."""
    entitled = signatories(step, chair_agrees, is_delegated)
    if signatory not in entitled:
        named = listed(sorted(one.replace("-", " ") for one in entitled), "or")
        raise Breach(POLICE_ROUTE, f"This step is not yours: {STEP_WORDS[step]}. It is for the {named}.")
    if step is Step.SIGNED and is_author:
        raise Breach(POLICE_ROUTE, "Whoever wrote the reasons does not sign the decision. Ask somebody else to sign it.")
