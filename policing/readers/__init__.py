"""Readers of police files: pure, each turns text into values and says of every line it cannot take why (POL-9)."""
