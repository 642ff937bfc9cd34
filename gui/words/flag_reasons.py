"""Why cases are flagged: a project keeps the usual reasons in English, the window says them in its own language."""

from __future__ import annotations

from engine.language import tr

TITLES: dict[str, str] = {
    "blurred": tr("Blurred"),
    "wrong photo": tr("Wrong photo"),
    "identity visible": tr("Identity visible"),
    "not skin": tr("Not skin"),
}
"""The usual reasons, as they are offered."""
IN_LINE: dict[str, str] = {
    "blurred": tr("blurred", "why a case is flagged"),
    "wrong photo": tr("wrong photo"),
    "identity visible": tr("identity visible"),
    "not skin": tr("not skin"),
}


def reason_words(kept: str) -> str:
    """A reason as people read it: a usual one in their language, another one as it was typed."""
    return IN_LINE.get(kept, kept)


def kept_reason(words: str) -> str:
    """A reason as it is kept."""
    return next((kept for kept, said in IN_LINE.items() if said == words), words)
