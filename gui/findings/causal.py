"""What taking a label out of the photos does to the model's answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.findings.loading import Loaded
from gui.parts.widgets import Wrapped, described, heading

UNCHECKED = tr(
    "Not tested yet. The causal test takes the label out of each photo and looks at what the model then says."
)
UNTESTED = tr("The causal test has no figure for this label: it is marked on no photo that was tested.")
CHECK_TIP = tr("Check every scored case of the latest run in the background; what is checked already is kept")


class CausalSection(QWidget):
    """Hidden where there is no label."""

    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Wrapped("")
        self.check = described(QPushButton(tr("Check trust")), CHECK_TIP)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(heading(tr("Causal test")))
        column.addLayout(row)
        self.check.clicked.connect(self.check_asked)

    def show_label(self, label: str, baseline: str, loaded: Loaded) -> None:
        """What was found for the label; "" is none."""
        evidence = loaded.evidence
        self.setVisible(bool(label))
        if not label:
            return
        said = evidence.tested.get((baseline, label), "") if evidence else ""
        checked = bool(evidence and evidence.checked)
        self.words.setText(said or (UNTESTED if checked else UNCHECKED))
        self.check.setVisible(evidence is not None and not checked)
