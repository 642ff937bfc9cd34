"""The table of actions as Qt actions of one window: made, keyed, enabled and explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from engine.label_words import label_title
from gui import keymap, theme
from gui.actions.action import Action
from gui.actions.draw import TOOLS
from gui.actions.table import ACTIONS, label_keys
from gui.actions.typing_guard import TypingGuard
from gui.actions.view import PLACES
from gui.keymap import Keys


class Actions(QObject):
    """The table as Qt actions of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {row.name: _made(row, window) for row in ACTIONS}
        self._rows = {row.name: row for row in ACTIONS}
        self._groups = [
            self._exclusive(window, names) for names in (tuple(row.name for row in TOOLS), PLACES, ("dark", "light"))
        ]
        self.labels: list[QAction] = []
        self._window = window
        self._guard = TypingGuard(self)
        self._refusals: dict[str, str] = {}
        self.set_keys({row.name: row.keys for row in ACTIONS})

    def set_keys(self, keys: Mapping[str, Keys]) -> None:
        """Give every action the keys under its name, and let all that shows keys show these."""
        for name, action in self._made.items():
            action.setShortcuts([QKeySequence(key) for key in keys[name]])
        keymap.use(keys)
        for name in keys:
            self.tell(name, self._refusals.get(name, ""))
        keymap.notifier.changed.emit()

    def is_key_of(self, name: str, key: int) -> bool:
        """Whether the key, let go of by itself, is one of the action's."""
        return QKeySequence(key) in self._made[name].shortcuts()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def make_labels(self) -> list[QAction]:
        """The labels by key; made when the first photo is to be labelled, so that the window comes up light."""
        if not self.labels:
            self.labels = [_label_action(key, label, self._window) for key, label in label_keys()]
        return self.labels

    def in_menu(self, menu: str) -> Iterator[QAction]:
        """The actions of one menu, in the order of the table."""
        return (self._made[row.name] for row in ACTIONS if row.place == menu)

    def is_for_coordinators(self, action: QAction) -> bool:
        """Whether only somebody who may coordinate the project can do it."""
        return self._rows[action.objectName()].needs == "coordinator"

    def enable(self, project: bool, writable: bool, photo: bool, refusal: str = "") -> None:
        """Enable what can be done now; `refusal` says why the person may not coordinate, if so."""
        coordinator = writable and not refusal
        held = {"": True, "project": project, "writable": writable, "photo": photo, "coordinator": coordinator}
        held["drawing"] = photo and writable
        for name, row in self._rows.items():
            self._made[name].setEnabled(held[row.needs])
            if row.needs == "coordinator":
                self.tell(name, refusal)
        for action in self.labels:
            action.setEnabled(photo)

    def tell(self, name: str, refusal: str) -> None:
        """Let hovering say why the action cannot be chosen now; with "" what it is alone."""
        self._refusals[name] = refusal
        self._made[name].setToolTip("\n".join(filter(None, (tooltip(self._rows[name]), refusal))))

    def _exclusive(self, window: QWidget, names: tuple[str, ...]) -> QActionGroup:
        group = QActionGroup(window)
        for name in names:
            self._made[name].setCheckable(True)
            group.addAction(self._made[name])
        return group


def tooltip(row: Action) -> str:
    """What hovering says: words, key and, where it helps, a sentence."""
    words = keymap.with_key(row.text.rstrip("…"), row.name)
    return words + (f"\n{row.tooltip}" if row.tooltip else "")


def _made(row: Action, window: QWidget) -> QAction:
    action = QAction(row.text, window)
    action.setObjectName(row.name)
    action.setCheckable(row.checkable)
    if row.icon:
        action.setIcon(theme.icon(row.icon))
    window.addAction(action)
    return action


def _label_action(key: str, label: str, window: QWidget) -> QAction:
    action = QAction(label_title(label), window)
    action.setShortcut(QKeySequence(key))
    action.setData(label)
    window.addAction(action)
    return action
