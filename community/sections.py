"""What lies on the page "Between meetings": one section for each thing that people tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from access.actions import Action


@dataclass(frozen=True)
class Section:
    """One section: its title, what it holds in a few words, the name of its address and the action its page needs."""

    title: str
    hint: str
    address: str
    action: Action


SECTIONS: tuple[Section, ...] = (
    Section("Police activity to join", "Weapon sweeps, ride-alongs, walk-alongs and days of action", "invitations", Action.INVITATION_READ),
    Section("From the police team", "What the team does between meetings", "updates", Action.UPDATE_READ),
    Section("Concerns", "What worries people in the ward, and what was done about it", "concerns", Action.PANEL_READ),
    Section("Contact sessions", "Where and when anybody can speak to the police team", "sessions", Action.PANEL_READ),
    Section("Messages to pass on", "What residents are to hear, and what came back", "messages", Action.MESSAGE_READ),
    Section("Help from the police team", "A venue, engagement, finding members; the central records", "help", Action.HELP_READ),
    Section("Crime prevention schemes", "Neighbourhood Watch, Pubwatch and others, and how to join", "schemes", Action.PANEL_READ),
)
