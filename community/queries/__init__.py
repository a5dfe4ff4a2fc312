"""What is read of the time between meetings."""
