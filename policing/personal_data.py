"""What police files keep about somebody: that they brought them (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from core.personal_data import Kept
from people.models import Person
from policing.models import Upload


def kept(person: Person) -> Iterator[Kept]:
    """Yield the police files that the person brought."""
    rows = Upload.objects.filter(uploaded_by=person).select_related("ward")
    yield Kept("Police files you brought", rows, found_by=("uploaded_by",), about=lambda row: f"{row.file_name}, {row.ward}")
