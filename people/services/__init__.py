"""What is done with people, their details and their rights."""

from .details import Found, NotTheirs, find_or_make, put_right, signing_in_by

__all__ = ["Found", "NotTheirs", "find_or_make", "put_right", "signing_in_by"]
