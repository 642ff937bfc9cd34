"""Outlines found in the photo's colours from a hint of the hand: wand, edge-following path, smart region."""
