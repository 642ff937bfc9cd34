"""Numbers that the window tells, too; no computing is imported with them."""

FEWEST = 20
"""Photos without which no clusters are looked for."""
