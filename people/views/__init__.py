"""Pages of everybody's own details and rights, and of those who answer requests."""
