"""What is done with meetings: called, noticed, run, recorded."""
