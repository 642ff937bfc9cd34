"""Whole labelling tasks as real events in the real window, each with the mask that was meant."""
