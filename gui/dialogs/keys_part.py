"""The part of the settings in which every key can be changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.actions.key_rules import Conflict, changed, conflict, defaults, given
from gui.actions.table import ACTIONS
from gui.dialogs.key_field import KeyField
from gui.dialogs.key_table import KeyTable
from gui.keymap import Keys, native
from gui.parts.widgets import Elided, Wrapped, described

CHOOSE = tr("Choose an action, then press its new key.")
TITLES = {row.name: row.text.rstrip("…") for row in ACTIONS}


class KeysPart(QWidget):
    """`keys_chosen` carries all keys once one of them has changed."""

    keys_chosen = Signal(object)

    def __init__(self, keys: Mapping[str, Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = dict(keys)
        self._asked = ""
        self.search = QLineEdit(placeholderText=tr("Search actions and keys"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.table = KeyTable()
        self.name = Elided("")
        self.field = KeyField()
        self.none = described(QPushButton(tr("No key")), tr("The action stays in the menus"))
        self.reset = described(QPushButton(tr("Reset")), tr("The keys that this action comes with"))
        self.reset_all = described(QPushButton(tr("Reset all keys")), tr("The keys that everything comes with"))
        self.words = Wrapped(CHOOSE, "secondary")
        self.take = QPushButton()
        self.take.setVisible(False)
        for button in (self.none, self.reset, self.reset_all, self.take):
            button.setAutoDefault(False)
        self._place()
        self._wire()
        self._show()

    def _place(self) -> None:
        top, below, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.reset_all)
        below.addWidget(self.name, 1)
        below.addWidget(self.field, 1)
        below.addWidget(self.none)
        below.addWidget(self.reset)
        last.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        last.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        for row in (top, below, last):
            row.setSpacing(theme.GAP_SMALL)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addLayout(last)
        last.addStrut(theme.CONTROL_HEIGHT)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.table.row_chosen.connect(self._begin)
        self.table.activated.connect(self.field.setFocus)
        self.field.pressed.connect(self.press)
        self.field.left.connect(self.table.setFocus)
        self.take.clicked.connect(self._take)
        self.none.clicked.connect(self._remove)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)

    def press(self, key: str) -> None:
        """Give the chosen action the key, or say in one sentence what has it."""
        name = self.table.chosen
        against = conflict(key, name, self.keys)
        if against is None:
            self._choose(
                given(key, name, self.keys),
                tr("{key} is the key of “{action}” from now on.", key=native(key), action=TITLES[name]),
            )
        else:
            self._refuse(key, against)

    def _refuse(self, key: str, against: Conflict) -> None:
        self._asked = key
        theme.set_role(self.words, "warning")
        self.words.setText(against.sentence)
        self.take.setVisible(bool(against.holder))
        self.take.setText(tr("Take it from “{action}”", action=TITLES[against.holder]) if against.holder else "")

    def _take(self) -> None:
        name = self.table.chosen
        words = tr("{key} is the key of “{action}” from now on.", key=native(self._asked), action=TITLES[name])
        self._choose(given(self._asked, name, self.keys), words)
        self.table.setFocus()

    def _remove(self) -> None:
        name = self.table.chosen
        self._choose({**self.keys, name: ()}, tr("“{action}” has no key now.", action=TITLES[name]))

    def _reset(self) -> None:
        name = self.table.chosen
        for key in defaults()[name]:
            if (against := conflict(key, name, self.keys)) is not None:
                self._refuse(key, against)
                return
        self._choose(
            {**self.keys, name: defaults()[name]}, tr("“{action}” has its own keys again.", action=TITLES[name])
        )

    def _reset_all(self) -> None:
        self._choose(defaults(), tr("All keys are as they come."))

    def _choose(self, keys: dict[str, Keys], words: str) -> None:
        self.keys = keys
        self._show(words)
        self.keys_chosen.emit(keys)

    def _begin(self) -> None:
        self.field.empty()
        self._show()

    def _narrow(self, words: str) -> None:
        if not self.table.narrow(words):
            self._say(tr("No action or key holds “{words}”.", words=words.strip()))
        else:
            self._show()

    def _show(self, words: str = "") -> None:
        name = self.table.chosen
        self.table.show_keys(self.keys)
        self.name.set_full(TITLES[name] if name else tr("No action is chosen"))
        self.field.setEnabled(bool(name))
        self.none.setEnabled(bool(name) and bool(self.keys[name]))
        self.reset.setEnabled(name in changed(self.keys))
        self.reset_all.setEnabled(bool(changed(self.keys)))
        self._say(words or (tr("Press the new key in the field; further keys of the action stay.") if name else CHOOSE))

    def _say(self, words: str) -> None:
        self.take.setVisible(False)
        theme.set_role(self.words, "secondary")
        self.words.setText(words)
