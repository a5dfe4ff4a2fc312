"""What people do with panels: one function for each act."""
