"""Pages of the priorities: reading them, drafting, agreeing, working on them and reviewing them."""
