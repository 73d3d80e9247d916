"""What the outlet tells in its own voice; no statement of anybody."""
