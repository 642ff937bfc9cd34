"""Whether there is a screen; knows no Qt, so that commands can ask."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether there is something to draw a window on; only asked where there may be none."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
