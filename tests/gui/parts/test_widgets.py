"""A wrapped label has the height of its lines, also after it was narrower or longer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.parts.widgets import Wrapped


def test_a_wrapped_label_gives_back_the_height_that_it_does_not_need(qtbot: QtBot) -> None:
    holder, label = QWidget(), Wrapped("a few words that need some lines where there is little room " * 2)
    column = QVBoxLayout(holder)
    column.addWidget(label)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(200, 400)
    holder.show()
    narrow = label.minimumHeight()
    holder.resize(600, 400)
    qtbot.waitUntil(lambda: label.minimumHeight() < narrow)
    assert label.minimumHeight() == label.heightForWidth(label.width())
    label.setText("one line")
    assert label.minimumHeight() <= label.fontMetrics().height() + 2
