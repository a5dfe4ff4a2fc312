"""What stands behind the addresses of police files and the report."""

from __future__ import annotations

from panels.models import Panel
from policing.models import Upload
from tests import make
from tests.access.grid import WARD
from tests.access.things import Thing
from tests.panels.things import at_panel, at_ward


def at_upload(panel: Panel) -> Thing:
    """Make a file that was checked for the panel's ward."""
    by = make.dwo(panel.ward).person
    upload = Upload.objects.create(
        ward=panel.ward, file_name="2026-09-street.csv", sha256="0" * 64, rows=0, kept=0, counts={}, uploaded_by=by
    )
    return Thing({"ward": panel.ward.code, "upload": upload.pk}, level=WARD)


THINGS = {
    "uploads": at_ward,
    "upload-new": at_ward,
    "upload": at_upload,
    "upload-discard": at_upload,
    "upload-set-aside": at_upload,
    "report": at_panel,
}
