"""The drawing tools: one file each, listed in `registry`."""
