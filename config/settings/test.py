"""What tests run under: files of their own in a folder that goes when they end, no queue, no letter that leaves."""

import tempfile
from pathlib import Path

from .base import *

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]

_scratch = tempfile.TemporaryDirectory(prefix="wardpanel-test-", ignore_cleanup_errors=True)
SCRATCH_DIR = Path(_scratch.name)

SECRET_KEY = "only-for-tests-" + "0" * 50
FIELD_KEYS = ["b25seS1mb3ItdGhlLWRlbW8tYW5kLWZvci10ZXN0cyE="]
DEMO = True
SECOND_FACTOR_REQUIRED = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the browser's server is a second thread and needs a connection of its own.
    DATABASES["default"]["TEST"] = {"NAME": str(SCRATCH_DIR / "test.sqlite3")}

REDIS_URL = ""
CELERY_BROKER_URL = "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS = {}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

MEDIA_ROOT = str(SCRATCH_DIR / "media")
STATIC_ROOT = SCRATCH_DIR / "static"
STATIC_ROOT.mkdir()
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
