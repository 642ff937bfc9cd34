"""Gestures as people read them: a project keeps their English names, the window says them in its own language."""

from __future__ import annotations

from engine.language import capital, tr

GESTURES = {
    "Draw polygon": tr("draw polygon"),
    "Draw lasso": tr("draw lasso"),
    "Draw edge lasso": tr("draw edge lasso"),
    "Draw rectangle": tr("draw rectangle"),
    "Draw ellipse": tr("draw ellipse"),
    "Magic wand": tr("magic wand"),
    "Smart region": tr("smart region"),
    "Paint": tr("paint"),
    "Erase": tr("erase"),
    "Add to region": tr("add to region"),
    "Subtract from region": tr("subtract from region"),
    "Move region": tr("move region"),
    "Move regions": tr("move regions"),
    "Move vertex": tr("move vertex"),
    "Move vertices": tr("move vertices"),
    "Insert vertex": tr("insert vertex"),
    "Delete vertex": tr("delete vertex"),
    "Delete vertices": tr("delete vertices"),
    "Nudge": tr("nudge"),
    "Nudge vertex": tr("nudge vertex"),
    "Nudge vertices": tr("nudge vertices"),
    "Turn ellipse": tr("turn ellipse"),
    "Turn rectangle": tr("turn rectangle"),
    "Resize ellipse": tr("resize ellipse"),
    "Resize rectangle": tr("resize rectangle"),
    "Delete region": tr("delete region"),
    "Delete regions": tr("delete regions"),
    "Unite regions": tr("unite regions"),
    "Subtract regions": tr("subtract regions"),
    "Split region": tr("split region"),
    "Cut region": tr("cut region"),
    "Grow region": tr("grow region"),
    "Grow regions": tr("grow regions"),
    "Shrink region": tr("shrink region"),
    "Shrink regions": tr("shrink regions"),
    "Smooth region": tr("smooth region"),
    "Smooth regions": tr("smooth regions"),
    "Fill holes of region": tr("fill holes of region"),
    "Fill holes of regions": tr("fill holes of regions"),
    "Make a mask of region": tr("make a mask of region"),
    "Make a mask of regions": tr("make a mask of regions"),
    "Make an outline of region": tr("make an outline of region"),
    "Make an outline of regions": tr("make an outline of regions"),
    "Simplify outline of region": tr("simplify outline of region"),
    "Simplify outline of regions": tr("simplify outline of regions"),
    "Lock region": tr("lock region"),
    "Lock regions": tr("lock regions"),
    "Unlock region": tr("unlock region"),
    "Unlock regions": tr("unlock regions"),
    "Certainty": tr("certainty", "a gesture"),
    "Comment": tr("comment", "a gesture"),
    "Copy region": tr("copy region"),
    "Copy regions": tr("copy regions"),
    "Restore region": tr("restore region"),
    "Draw consensus (majority)": tr("draw consensus (majority)"),
    "Draw consensus (union)": tr("draw consensus (union)"),
    "Draw consensus (intersection)": tr("draw consensus (intersection)"),
    "Draw consensus (soft mean)": tr("draw consensus (soft mean)"),
    "Draw consensus (staple)": tr("draw consensus (STAPLE)"),
    "Import": tr("import", "a gesture"),
}
"""What is within a sentence; a line begins with a capital."""


def gesture_words(name: str) -> str:
    """A gesture within a sentence; of another program as it stands.

    >>> gesture_words("Draw polygon"), gesture_words("Trace by hand")
    ('draw polygon', 'trace by hand')
    """
    return GESTURES.get(name) or name[:1].lower() + name[1:]


def gesture_title(name: str) -> str:
    """A gesture where a line begins."""
    return capital(gesture_words(name))
