"""Where features of photos were read: as it is kept beside them, and as people read it."""

from __future__ import annotations

import re

from engine.language import tr

ANSWERS = "answers"
"""The source where no inner layer can be watched: the model's own outputs."""
_HEAD = re.compile("what goes into layer “(.*)”")
_PLACES = re.compile("layer “(.*)”, its mean over the photo")


def head_source(layer: str) -> str:
    """The source of features that go into a linear layer, as it is kept."""
    return f"what goes into layer “{layer}”"


def places_source(layer: str) -> str:
    """The source of features that are the means of a layer with places, as it is kept."""
    return f"layer “{layer}”, its mean over the photo"


def source_words(kept: str) -> str:
    """A kept source in the language of the person.

    >>> source_words(head_source("fc")), source_words(places_source("features"))
    ('what goes into layer “fc”', 'layer “features”, its mean over the photo')
    """
    if head := _HEAD.fullmatch(kept):
        return tr("what goes into layer “{layer}”", layer=head.group(1))
    if places := _PLACES.fullmatch(kept):
        return tr("layer “{layer}”, its mean over the photo", layer=places.group(1))
    return kept
