"""From a saliency map to the saliency region."""

from engine.segmentation.channels import reduce_channels
from engine.segmentation.image_segments import ImageSegments, image_segments
from engine.segmentation.methods import METHODS
from engine.segmentation.segment import segment
from engine.segmentation.smoothing import smooth

__all__ = ["METHODS", "ImageSegments", "image_segments", "reduce_channels", "segment", "smooth"]
