"""Readers of the files that the service takes in: pure, each turns bytes into values or says in a sentence why not."""
