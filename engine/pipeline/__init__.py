"""Cases through the recipe: values in, values out."""

from engine.pipeline.assembling import assemble
from engine.pipeline.attempt import Attempt, Prepared, ReadPhoto, prepare
from engine.pipeline.explaining import explain_case, explain_prepared, share_maps
from engine.pipeline.keys import map_key
from engine.pipeline.targets import differential, target_index

__all__ = [
    "Attempt",
    "Prepared",
    "ReadPhoto",
    "assemble",
    "differential",
    "explain_case",
    "explain_prepared",
    "map_key",
    "prepare",
    "share_maps",
    "target_index",
]
