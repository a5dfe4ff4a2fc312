"""What is installed is named to the byte, and no lock file says where from."""

import json
import re

import pytest

from tests.architecture.files import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt")


def pins(name: str) -> dict[str, str]:
    """Return what a lock file pins: each package with its version, marker and hashes."""
    joined = (ROOT / name).read_text().replace("\\\n", " ")
    lines = [line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return {line.partition("==")[0]: line for line in lines}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_one_version_and_its_hashes(name: str) -> None:
    assert [
        line for line in pins(name).values() if not re.match(r"[A-Za-z0-9._-]+(\[[^]]+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_file_names_an_address(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", text)


def test_development_has_what_production_has() -> None:
    development = pins("requirements-dev.txt")
    assert {name: line for name, line in pins("requirements.txt").items() if development.get(name) != line} == {}


def test_front_end_packages_have_hashes_and_no_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    locked = {name: package for name, package in packages.items() if name}
    assert [
        name for name, package in locked.items() if "resolved" in package or not package.get("integrity", "").startswith("sha512-")
    ] == []
