"""The canvas: one photo, what is drawn on it, and the tools that draw."""
