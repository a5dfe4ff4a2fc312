"""How passwords are kept."""

from __future__ import annotations

from django.contrib.auth import hashers


class Argon2Hasher(hashers.Argon2PasswordHasher):
    """Argon2id with two passes over 19 MiB: about 50 ms a sign-in, so that a flood of them leaves the service standing."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
