"""The start page: four ways to begin, and nothing else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.actions.window_actions import Actions
from gui.document.document import Document
from gui.panels.status import job_words
from gui.parts.widgets import Elided, Wrapped, clear, named

WIDTH = 640
WAYS = (
    ("new", tr("New project"), tr("From your own photos, with masks and a table if you have them.")),
    ("open", tr("Open project"), tr("A file that ends in .spotcheck.")),
    ("demo", tr("Demo"), tr("Seventy made-up cases and a small classifier with a hidden flaw.")),
)


class StartPage(QWidget):
    """Shown while no project is open."""

    recent_chosen = Signal(Path)

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        named(self, "start")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._document = document
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._recent_title = QLabel(tr("RECENT"))
        theme.set_role(self._recent_title, "heading")
        self.words = Wrapped("", "secondary")
        self.bar = QProgressBar(textVisible=False)
        self.practise = QPushButton(tr("New here? Practise on made-up cases; nothing is kept"))
        self.practise.setProperty("region", True)
        self.practise.setIcon(theme.icon("ph.student", "secondary"))
        self.practise.clicked.connect(actions["practise"].trigger)
        self.ways = [WayCard(actions[name], title, words) for name, title, words in WAYS]
        self._place()
        document.settings.changed.connect(self.refresh)
        document.opening.connect(self._say)
        document.failed.connect(self._complain)
        document.closed.connect(self._settle)
        document.jobs.changed.connect(self._show_job)
        self.refresh()
        self._settle()

    def _place(self) -> None:
        title, words = (
            QLabel("Spotcheck"),
            Wrapped(
                tr(
                    "Does a skin classifier look where dermatologists look? Draw what matters on each photo; "
                    "then see where the model looked, and how well the two agree."
                ),
                "secondary",
            ),
        )
        theme.set_role(title, "start")
        purpose = QLabel(tr("A research tool, not a medical device."))
        theme.set_role(purpose, "small")
        inside = QWidget()
        inside.setFixedWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(theme.GAP_LARGE)
        cards = QHBoxLayout()
        cards.setSpacing(theme.GAP)
        for way in self.ways:
            cards.addWidget(way, 1)
        column.addLayout(cards)
        column.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addSpacing(theme.GAP)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        centre = QVBoxLayout(self)
        centre.addStretch(2)
        centre.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        centre.addStretch(3)
        centre.addWidget(purpose, 0, Qt.AlignmentFlag.AlignHCenter)
        centre.addSpacing(theme.GAP)

    def refresh(self) -> None:
        """List the projects that were open last; who has none is offered to practise."""
        clear(self._recent)
        paths = self._document.settings.recent
        self._recent_title.setVisible(bool(paths))
        self.practise.setVisible(not paths)
        for path in paths[:5]:
            row = RecentRow(path)
            row.chosen.connect(self.recent_chosen)
            self._recent.addWidget(row)

    def _say(self, sentence: str) -> None:
        theme.set_role(self.words, "secondary")
        self.words.setText(sentence)
        self.words.show()

    def _complain(self, sentence: str) -> None:
        theme.set_role(self.words, "error")
        self.words.setText(sentence)
        self.words.show()
        self.bar.hide()

    def _settle(self) -> None:
        self.bar.hide()
        if self.words.property("role") != "error":
            self.words.hide()

    def _show_job(self) -> None:
        job = self._document.jobs.running()
        if job is None or self._document.project is not None:
            self._settle()
            return
        self._say(job_words(job))
        progress = job.progress
        self.bar.setRange(0, progress.total if progress else 0)
        self.bar.setValue(progress.done if progress else 0)
        self.bar.show()


class WayCard(QPushButton):
    """One way to begin: an icon, a verb, a sentence."""

    def __init__(self, action: QAction, title: str, words: str) -> None:
        super().__init__()
        self.setProperty("way", True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.clicked.connect(action.trigger)
        picture, name, text = QLabel(), QLabel(title), Wrapped(words, "secondary")
        self._picture, self._icon = picture, action.icon()
        theme.set_role(name, "title")
        self.refresh_icon()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP_LARGE, theme.GAP_LARGE, theme.GAP_LARGE, theme.GAP_LARGE)
        column.setSpacing(theme.GAP_SMALL)
        for part in (picture, name, text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)

    def refresh_icon(self) -> None:
        """Draw the icon in the colours of the palette in use."""
        self._picture.setPixmap(self._icon.pixmap(QSize(28, 28)))

    def sizeHint(self) -> QSize:
        return QSize(200, 148)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 148)


class RecentRow(QFrame):
    """A project that was open before, by name and folder."""

    chosen = Signal(Path)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        button = QPushButton(path.stem)
        button.setProperty("region", True)
        button.setIcon(theme.icon("ph.file", "secondary"))
        button.setToolTip(tr("Open {path}", path=path))
        button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addWidget(Elided(str(path.parent), "small"), 1)

    def _choose(self) -> None:
        self.chosen.emit(self._path)
