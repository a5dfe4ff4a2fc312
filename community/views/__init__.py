"""Pages of the time between meetings."""
