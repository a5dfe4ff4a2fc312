"""The forms of the time between meetings."""
