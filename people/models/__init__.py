"""People, and the rights they use in what is kept about them."""

from .person import People, Person
from .rights import DataComplaint, DataCopy, DataRequest, Pause, random_reference

__all__ = ["DataComplaint", "DataCopy", "DataRequest", "Pause", "People", "Person", "random_reference"]
