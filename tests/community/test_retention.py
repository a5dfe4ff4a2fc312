"""Replies of long ago go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from community import retention
from community.models import Invitation, InvitationReply
from handbook.retention import reply_until
from tests import make
from tests.community import invited


@pytest.mark.django_db
@pytest.mark.rule("GDPR-5")
def test_who_came_is_forgotten_ninety_days_later():
    panel = make.panel()
    made = invited.invitation(panel)
    invited.yes(made, make.member(panel).person)
    long_ago = timezone.now() - timedelta(days=91)
    assert retention.remove(make.today()) == 0
    Invitation.objects.filter(pk=made.pk).update(starts_at=long_ago, ends_at=long_ago + timedelta(hours=1))
    assert retention.remove(make.today()) == 1
    assert not InvitationReply.objects.exists()
    assert reply_until(make.today()) == make.today() + timedelta(days=90)
