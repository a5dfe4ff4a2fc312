"""What stands behind the addresses of what the police team and the panel ask of each other."""

from __future__ import annotations

from community import links
from community.services import help, messages, updates
from panels.models import Panel
from tests import make
from tests.access.things import Thing
from tests.community import invited, schemed
from tests.panels.things import at_panel


def at_invitation(panel: Panel) -> Thing:
    """Make an invitation to which somebody has replied."""
    made = invited.invitation(panel)
    invited.yes(made, make.member(panel).person)
    return Thing({"panel": panel.slug, "invitation": made.pk})


def at_link(panel: Panel) -> Thing:
    """Make an invitation with the link that is in a member's letter."""
    made = invited.invitation(panel)
    return Thing({"token": links.sign(made.pk, make.member(panel).person.pk)}, facts=frozenset({"open"}))


def at_update(panel: Panel) -> Thing:
    """Make an update for the panel's network."""
    officer = make.dwo(panel.ward).person
    made = updates.tell(panel, audience="network", title="Two arrests", text="Both were charged.", by=officer, on=make.today())
    return Thing({"panel": panel.slug, "update": made.pk})


def at_scheme(panel: Panel) -> Thing:
    """Make a scheme with which a member links the panel."""
    return Thing({"panel": panel.slug, "scheme": schemed.scheme(panel, name=f"Watch {make.today()}", link=make.member(panel)).pk})


def at_message(panel: Panel) -> Thing:
    """Make a message that somebody has passed on."""
    officer, member = make.dwo(panel.ward).person, make.member(panel).person
    made = messages.give(
        panel, title="Callers", text="Ask for a card.", link="https://example.org/", until=make.today(), by=officer, on=make.today()
    )
    messages.pass_on(made, way="other", own_word="Church bulletin", reached=40, feedback="Two had one.", by=member, on=make.today())
    return Thing({"panel": panel.slug, "message": made.pk})


def at_help(panel: Panel) -> Thing:
    """Make a request for help that was answered."""
    chair, officer = make.person(), make.dwo(panel.ward).person
    made = help.ask(panel, about="venue", text="A room without steps.", needed_by=make.today(), by=chair, on=make.today())
    help.answer(made, answer="The library.", is_done=False, by=officer, on=make.today())
    return Thing({"panel": panel.slug, "asked": made.pk})


THINGS = {
    "invitations": at_panel,
    "invitation-new": at_panel,
    "invitation": at_invitation,
    "invitation-change": at_invitation,
    "invitation-cancel": at_invitation,
    "invitation-enter": at_invitation,
    "invitation-reply": at_invitation,
    "invitation-calendar": at_invitation,
    "invitation-link": at_link,
    "updates": at_panel,
    "messages": at_panel,
    "message-new": at_panel,
    "message": at_message,
    "message-pass-on": at_message,
    "help": at_panel,
    "help-ask": at_panel,
    "help-answer": at_help,
    "help-finish": at_help,
    "records": at_panel,
    "schemes": at_panel,
    "scheme-new": at_panel,
    "scheme-change": at_scheme,
    "scheme-end": at_scheme,
    "update-new": at_panel,
    "update-withdraw": at_update,
}
