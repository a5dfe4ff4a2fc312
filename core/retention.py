"""What a letter says goes after ninety days; that it was sent, when and to whom stays as proof (App B; GDPR-5)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.models import EnclosedFile, Enclosure, Letter
from handbook.retention import LETTER_DAYS

OF_A_CASE = "A confidential letter"
UNDER_WAY = (Letter.Stage.WAITING, Letter.Stage.ATTEMPTING)


def remove(today: date) -> int:
    """Remove the words and enclosures of letters whose time has come and return how many letters that were."""
    last_day = today - timedelta(days=LETTER_DAYS)
    after = timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time.min))
    old = Letter.objects.alias(left_at=Coalesce("sent_at", "written_at")).filter(left_at__lt=after).exclude(stage__in=UNDER_WAY)
    Enclosure.objects.filter(letter__in=old.values("pk")).delete()
    EnclosedFile.objects.exclude(pk__in=Enclosure.objects.values("file")).delete()
    # What a subject line says of a case file is as much its content as the words.
    Letter.objects.filter(pk__in=old.filter(is_confidential=True).exclude(subject=OF_A_CASE).values("pk")).update(subject=OF_A_CASE)
    return Letter.objects.filter(pk__in=old.filter(~Q(text="") | ~Q(html="")).values("pk")).update(text="", html="")
