"""One machine, nothing to set up: SQLite, a queue in the file system, the demo."""

from .base import *

DEBUG = env.bool("DEBUG", default=False)
DEMO = True
SECRET_KEY = env("SECRET_KEY", default="only-for-the-demo-on-this-machine-and-never-in-production")
ALLOWED_HOSTS = ["*"]
