"""The project's own files, as the tests of its shape see them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
PACKAGES = (
    "access",
    "community",
    "complaints",
    "config",
    "core",
    "demo",
    "handbook",
    "meetings",
    "oversight",
    "panels",
    "people",
    "policing",
    "priorities",
    "surveys",
    "website",
)


def tracked(*patterns: str) -> list[Path]:
    """Return the files that belong to the project, relative to its root, among them those about to be committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return sorted({Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()})


def modules() -> list[Path]:
    """Return the project's modules: no tests, no migrations."""
    return [path for path in tracked("*.py") if path.parts[0] in PACKAGES and "migrations" not in path.parts]
