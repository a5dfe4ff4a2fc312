"""The ward priorities, what they rest on, what is done on them and how meetings review them."""

from .priority import Measure, Priority, Version
from .review import Nominee, Review
from .work import Activity, Evidence, PlannedAction, Update

__all__ = ["Activity", "Evidence", "Measure", "Nominee", "PlannedAction", "Priority", "Review", "Update", "Version"]
