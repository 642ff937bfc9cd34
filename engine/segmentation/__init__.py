"""From a saliency map to the saliency region."""

from engine.segmentation.channels import reduce_channels
from engine.segmentation.methods import METHODS
from engine.segmentation.segment import segment
from engine.segmentation.smoothing import smooth

__all__ = ["METHODS", "reduce_channels", "segment", "smooth"]
