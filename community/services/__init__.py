"""What is done between meetings."""
