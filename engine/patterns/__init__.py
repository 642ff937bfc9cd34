"""Patterns that nobody named: where saliency lies relative to the ROI, photo by photo, and how the model sees photos.

Pure: arrays in, values out; numpy and scipy alone.
"""
