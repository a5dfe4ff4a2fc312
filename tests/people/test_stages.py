"""What may follow what for requests, copies and complaints about personal data: the full squares."""

from itertools import product

import pytest

from handbook.rules import Breach
from people.models import DataComplaint, DataCopy, DataRequest
from people.stages import require_complaint_step, require_copy_step, require_running, require_step

Stage, Copy, Complaint = DataRequest.Stage, DataCopy.Stage, DataComplaint.Stage
STEPS = {
    (Stage.OPEN, Stage.PAUSED), (Stage.OPEN, Stage.ANSWERED), (Stage.OPEN, Stage.REFUSED),
    (Stage.PAUSED, Stage.OPEN), (Stage.PAUSED, Stage.REFUSED),
}  # fmt: skip
COPY_STEPS = {
    (Copy.WAITING, Copy.READY), (Copy.WAITING, Copy.REMOVED), (Copy.READY, Copy.WAITING),
    (Copy.READY, Copy.RELEASED), (Copy.READY, Copy.REMOVED),
    (Copy.RELEASED, Copy.REMOVED),
}  # fmt: skip
COMPLAINT_STEPS = {
    (Complaint.RECEIVED, Complaint.ACKNOWLEDGED), (Complaint.RECEIVED, Complaint.ANSWERED), (Complaint.ACKNOWLEDGED, Complaint.ANSWERED),
}  # fmt: skip
SQUARES = [
    *((require_step, now, then, (now, then) in STEPS) for now, then in product(Stage, Stage)),
    *((require_copy_step, now, then, (now, then) in COPY_STEPS) for now, then in product(Copy, Copy)),
    *((require_complaint_step, now, then, (now, then) in COMPLAINT_STEPS) for now, then in product(Complaint, Complaint)),
]


@pytest.mark.rule("GDPR-4", "GDPR-9")
@pytest.mark.parametrize(("require", "now", "then", "is_allowed"), SQUARES)
def test_only_these_steps_are_taken(require, now, then, is_allowed):
    if is_allowed:
        require(now, then)
        return
    with pytest.raises(Breach):
        require(now, then)


@pytest.mark.rule("GDPR-10")
@pytest.mark.parametrize("now", Stage)
def test_only_a_clock_that_runs_gets_more_time(now):
    if now == Stage.OPEN:
        require_running(now)
        return
    with pytest.raises(Breach):
        require_running(now)
