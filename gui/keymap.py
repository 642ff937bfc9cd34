"""The keys of every action as they are now, in words that tooltips, buttons and the key sheet show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from engine.language import tr

Keys = tuple[str, ...]
"""Portable key sequences such as "Ctrl+Shift+S"; the first one is shown."""
HOLD_MS = 350
"""A key held longer than this was held to look, not pressed to switch."""


class Notifier(QObject):
    """Says that keys have changed."""

    changed = Signal()


W = TypeVar("W", bound=QWidget)
notifier = Notifier()
_current: dict[str, Keys] = {}


def use(keys: Mapping[str, Keys]) -> None:
    """Take these keys, by the names of their actions, from now on; who does so says it through the notifier."""
    _current.clear()
    _current.update(keys)


def keys_of(name: str) -> Keys:
    """All keys of the action of that name."""
    return _current.get(name, ())


def key_of(name: str) -> str:
    """The first key of the action as this machine writes it; "" where it has none."""
    keys = keys_of(name)
    return native(keys[0]) if keys else ""


def native(key: str) -> str:
    """A portable key sequence as this machine writes it."""
    if key in ("Return", "Enter"):
        return tr("Enter", "a key")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, name: str) -> str:
    """The words of a tooltip with the action's key behind them."""
    key = key_of(name)
    return f"{words} ({key})" if key and words else words or key


def face(words: str, name: str) -> str:
    """The words of a button with the action's key beside them."""
    return f"{words}  {key_of(name)}".rstrip()


class _Hint(QObject):
    """Lives as long as its widget, and so does the connection."""

    def __init__(self, widget: QWidget, words: str, name: str) -> None:
        super().__init__(widget)
        self._widget, self._words, self._name = widget, words, name
        notifier.changed.connect(self.show_key)
        self.show_key()

    def show_key(self) -> None:
        self._widget.setToolTip(with_key(self._words, self._name))


class _Follower(QObject):
    """Lives as long as its widget."""

    def __init__(self, widget: QWidget, action: QAction) -> None:
        super().__init__(widget)
        self._widget, self._action = widget, action
        action.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        self._widget.setToolTip(self._action.toolTip())


def follow(widget: W, action: QAction) -> W:
    """The widget, which says on hovering what its action says, from now on."""
    _Follower(widget, action)
    return widget


def hint(widget: QWidget, words: str, name: str) -> None:
    """Let hovering say the words and the action's key, also after the key has changed; call once for a widget."""
    _Hint(widget, words, name)
