"""Several readers of the same photos."""
