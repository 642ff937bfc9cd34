"""The built-in demo: seeded synthetic cases with known truth, readers who differ, and a shortcut of chosen strength."""
