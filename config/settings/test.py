"""What tests run under."""

from .base import *

SECRET_KEY = "only-for-tests-" + "0" * 50
DEMO = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
