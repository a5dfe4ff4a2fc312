"""The tables of police figures."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from policing.models import Upload
from tests import make

pytestmark = pytest.mark.django_db


def upload(**fields: object) -> Upload:
    """Store an upload."""
    plain = {"file_name": "f.csv", "sha256": "0", "rows": 5, "kept": 3, "counts": {}}
    return Upload.objects.create(ward=make.ward(), uploaded_by=make.person(), **plain | fields)


def test_what_is_not_kept_is_set_aside() -> None:
    assert upload().aside == 2


def test_an_upload_cannot_keep_more_than_it_has() -> None:
    with pytest.raises(IntegrityError):
        upload(kept=6)


def test_an_upload_cannot_be_confirmed_without_the_declaration() -> None:
    with pytest.raises(IntegrityError):
        upload(stage=Upload.Stage.CONFIRMED)
