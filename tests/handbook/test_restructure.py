"""The police route: every pair of steps with and without the chair, and everybody who might take them."""

from itertools import product

import pytest

from handbook import restructure
from handbook.restructure import Signatory, Step
from handbook.rules import Breach

DONE = (None, *Step)
WITH_CHAIR = ["documented", "advised", "met", "signed"]
WITHOUT_CHAIR = ["documented", "advised", "met", "reasoned", "signed"]
WHO = {
    ("documented", True): {"sergeant"},
    ("documented", False): {"sergeant"},
    ("advised", True): {"central"},
    ("advised", False): {"central"},
    ("met", True): {"sergeant", "inspector"},
    ("met", False): {"sergeant", "inspector"},
    ("reasoned", True): {"sergeant"},
    ("reasoned", False): {"sergeant"},
    ("signed", True): {"inspector"},
    ("signed", False): {"superintendent"},
}


def follows(done, step, chair_agrees):
    """Whether a step comes straight after another in the written order, reasons given before the chair agreed among them."""
    order = WITH_CHAIR if chair_agrees else WITHOUT_CHAIR
    if done is None:
        return step == order[0]
    if done == "reasoned":
        return step == "signed"
    return done != order[-1] and step == order[order.index(done) + 1]


@pytest.mark.rule("DIS-2")
@pytest.mark.parametrize(("done", "step", "chair_agrees"), list(product(DONE, Step, [True, False])))
def test_steps_are_taken_in_their_order(done, step, chair_agrees):
    if follows(done and done.value, step.value, chair_agrees):
        restructure.require_next(done, step, chair_agrees)
        assert restructure.next_step(done, chair_agrees) is step
        return
    with pytest.raises(Breach):
        restructure.require_next(done, step, chair_agrees)


@pytest.mark.rule("DIS-2")
def test_after_the_signature_there_is_nothing():
    assert restructure.next_step(Step.SIGNED, False) is None
    with pytest.raises(Breach, match="has been decided and signed"):
        restructure.require_next(Step.SIGNED, Step.DOCUMENTED, False)


@pytest.mark.rule("DIS-2")
@pytest.mark.parametrize(
    ("step", "signatory", "chair_agrees", "is_delegated"), list(product(Step, Signatory, [True, False], [True, False]))
)
def test_each_step_has_its_own_signatory(step, signatory, chair_agrees, is_delegated):
    entitled = WHO[step.value, chair_agrees] | (
        {"chief-inspector"} if step.value == "signed" and is_delegated and not chair_agrees else set()
    )
    assert {one.value for one in restructure.signatories(step, chair_agrees, is_delegated)} == entitled
    if signatory.value in entitled:
        restructure.require_signatory(step, signatory, is_author=False, chair_agrees=chair_agrees, is_delegated=is_delegated)
        return
    with pytest.raises(Breach, match="This step is not yours"):
        restructure.require_signatory(step, signatory, is_author=False, chair_agrees=chair_agrees, is_delegated=is_delegated)


@pytest.mark.rule("DIS-2")
def test_whoever_wrote_the_reasons_does_not_sign():
    author = {"is_author": True, "chair_agrees": False, "is_delegated": True}
    restructure.require_signatory(Step.REASONED, Signatory.SERGEANT, **author)
    with pytest.raises(Breach, match="does not sign the decision"):
        restructure.require_signatory(Step.SIGNED, Signatory.CHIEF_INSPECTOR, **author)
