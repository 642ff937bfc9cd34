"""The keys of every action: as they are now, what they may become, all on one sheet."""
