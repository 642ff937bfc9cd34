"""From photos to saliency: methods behind one contract, with their rules, baselines and targets."""

from engine.attribution.contract import Attributed, Request
from engine.attribution.methods import attribute, attribute_together

__all__ = ["Attributed", "Request", "attribute", "attribute_together"]
