"""Integrals of gradients along paths: rules, segments, and the error that they tell of themselves."""
