"""One question with two answers, of which the safe one is what Enter and Esc give."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def is_sure(parent: QWidget, title: str, words: str, *, stay: str, go: str) -> bool:
    """Whether the person chose `go`; asks only where the step cannot be taken back."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, words, parent=parent)
    safe = box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    step = box.addButton(go, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    sure = box.clickedButton() is step
    box.deleteLater()
    return sure
