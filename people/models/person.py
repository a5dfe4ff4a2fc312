"""People: one row for each, however many panels they sit on (HB 3.4, App B)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class People(BaseUserManager["Person"]):
    """Makes people, with an address to sign in by or without one."""

    def create_user(self, email: str | None, full_name: str, password: str | None = None, **fields: Any) -> Person:
        """Return a new person; without a password they sign in by a code sent to their address."""
        person = self.model(email=(email or "").strip().lower() or None, full_name=full_name, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Somebody known to the service.

    ``email`` is their own and signs them in; whoever has none, or shares one with a partner, has at most a ``contact_email``.
    """

    email = models.EmailField("e-mail address to sign in", max_length=254, null=True, blank=True, unique=True)
    contact_email = models.EmailField("e-mail address for letters", max_length=254, blank=True)
    full_name = models.CharField("full name", max_length=200)
    phone = models.CharField("telephone number", max_length=40, blank=True)
    turns_18_on = models.DateField(
        "day of turning 18", null=True, blank=True, help_text="Kept only for people who joined under 18 (HB 3.3.4)."
    )
    is_active = models.BooleanField("may sign in", default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        ordering = ["full_name", "pk"]
        verbose_name_plural = "people"
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_per_sign_in_address"),
            models.CheckConstraint(condition=~models.Q(full_name=""), name="person_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def address(self) -> str:
        """Return where letters go, or nothing for somebody reached by telephone or post."""
        return self.contact_email or self.email or ""

    def is_under_18(self, on: date) -> bool:
        """Say whether the person is under 18 on that day (MEM-12)."""
        return self.turns_18_on is not None and on < self.turns_18_on
