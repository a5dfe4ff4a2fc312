"""The forms of the priorities: their wording, what is done on them, and their review."""
