"""The place where people label: what is placed there, what its actions do, what the canvas is given."""
