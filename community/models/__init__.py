"""What is kept of the time between meetings."""
