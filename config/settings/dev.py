"""One machine, nothing to set up: SQLite, a queue in the file system, the demo. No letter leaves the machine."""

from pathlib import Path

from config.logs import logging_to

from .base import *

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]

DEBUG = env.bool("DEBUG", default=False)
DEMO = env.bool("DEMO", default=True)
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="only-for-the-demo-on-this-machine-and-never-in-production")
FIELD_KEYS = env.list("FIELD_KEYS", default=["b25seS1mb3ItdGhlLWRlbW8tYW5kLWZvci10ZXN0cyE="])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["*"])
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

for folder in (BASE_DIR / "var", Path(QUEUE_FOLDER), Path(QUEUE_FOLDER) / "control"):
    folder.mkdir(parents=True, exist_ok=True)

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = BASE_DIR / "var" / "mail"

LOGGING = logging_to("WARNING")
