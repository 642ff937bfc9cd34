"""What the keys do while something is half drawn, in one line."""

from __future__ import annotations

from engine.language import tr

BY_KEYS = tr("Arrows move, Shift+arrow moves far, Space presses and lets go, Esc ends it.")
_DRAFTS = {
    "polygon": tr("Enter, a double click or the first corner closes it · Backspace takes a corner back · Esc drops it"),
    "edge_lasso": tr(
        "Enter, a double click or the first point closes it · Ctrl draws freely · Backspace takes a point back · "
        "Esc drops it"
    ),
    "smart": tr(
        "Enter or a click accepts it · Alt+drag marks what is outside · Backspace takes a stroke back · Esc drops it"
    ),
}


def draft_words(tool: str, *, drafting: bool, by_keys: bool) -> str:
    """For drafts that stay when the button is let go of; "" where there is nothing to say."""
    if drafting and tool in _DRAFTS:
        return _DRAFTS[tool]
    return BY_KEYS if by_keys else ""


def waits_for_enter(tool: str, *, drafting: bool) -> bool:
    """Whether Enter now finishes what is half drawn."""
    return drafting and tool in _DRAFTS
