"""Earlier versions of a finding, which the log keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import theme
from gui.findings.words import ACTION_PHRASES, finding_line
from gui.parts.widgets import Wrapped, clear, described
from gui.words.moments import utc_moment

if TYPE_CHECKING:
    from engine.project import KeptFinding


class HistoryList(QWidget):
    """Folded until somebody asks; absent where there is one version only."""

    asked = Signal(str)
    """The finding whose versions are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding_id, self._version = "", 0
        self.button = described(QPushButton(), tr("What it said before, who wrote it and when"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggle)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._versions)

    def show_of(self, kept: KeptFinding | None) -> None:
        """Offer the history of a finding."""
        place = (kept.finding.finding_id, kept.version) if kept else ("", 0)
        if place[0] != self._finding_id:
            self.button.setChecked(False)
        is_new = place != (self._finding_id, self._version)
        self._finding_id, self._version = place
        self.button.setText(tr("Earlier versions: {count}", count=self._version - 1))
        self.setVisible(self._version > 1)
        if is_new and self.button.isChecked():
            self.asked.emit(self._finding_id)

    def show_versions(self, versions: Sequence[KeptFinding]) -> None:
        """They have come: the newest of the earlier ones first."""
        clear(self._versions)
        if not versions or versions[-1].finding.finding_id != self._finding_id or not self.button.isChecked():
            return
        for kept in reversed(versions[:-1]):
            self._versions.addWidget(Wrapped(version_words(kept), "secondary"))

    def texts(self) -> list[str]:
        """What the versions say that are shown."""
        items = [self._versions.itemAt(place) for place in range(self._versions.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget.text() for widget in widgets if isinstance(widget, Wrapped)]

    def _toggle(self, unfolded: bool) -> None:
        clear(self._versions)
        if unfolded and self._finding_id:
            self.asked.emit(self._finding_id)


def version_words(kept: KeptFinding) -> str:
    """One version in a few lines."""
    finding = kept.finding
    head = tr(
        "Version {version}: {who}, {day} UTC",
        version=kept.version,
        who=kept.changed.by,
        day=utc_moment(kept.changed.time),
    )
    said = f"{finding_line(finding)} · {ACTION_PHRASES[finding.action]}"
    links = several("{n} photo linked", "{n} photos linked", len(finding.photos))
    return f"{head}\n{said} · {links}\n{finding.text}"
