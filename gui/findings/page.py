"""One finding, or one candidate, written like a page of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.finding_words import group_title, group_words, surprise_title, surprise_words
from engine.language import tr
from gui import theme
from gui.findings.causal import CausalSection
from gui.findings.figures import FigureTable
from gui.findings.form import FindingForm
from gui.findings.gallery import SHOWS, Gallery
from gui.findings.history import HistoryList
from gui.findings.loading import Loaded
from gui.findings.next_label import NextLabel
from gui.findings.page_words import figure_note, run_words
from gui.parts.chips import Chip
from gui.parts.widgets import Wrapped, described, section

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from engine.surprises import GroupFailure, Surprise
    from gui.findings.figures import Figures, GroupFigures
    from gui.findings.listing import Candidate

WIDEST = 860
ROOM_BESIDE = 1400
"""From this width the photos stand beside the words, and larger."""
NOW, THEN = tr("Now"), tr("When it was made")
NO_PHOTOS = tr("No photo is linked yet.")


class _Sheet(QWidget):
    """As high as its width asks for: else the height at the smallest width would leave an empty end to scroll to."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class FindingPage(QScrollArea):
    """Shows; what a person changes goes out as a finding to be kept."""

    changed = Signal(object)
    make_asked = Signal()
    open_asked = Signal(str, str)
    check_asked = Signal()
    link_asked = Signal()
    history_asked = Signal(str)
    proposal_asked = Signal()
    label_asked = Signal(str, str)
    """Case and photo to draw the label of the candidate on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.form, self.figures, self.gallery, self.history = FindingForm(), FigureTable(), Gallery(), HistoryList()
        self.title, self.words = Wrapped("", "title"), Wrapped("", "secondary")
        self.figure_note, self.causal, self.next = Wrapped("", "secondary"), CausalSection(), NextLabel()
        self.no_photos, self.problem = Wrapped(NO_PHOTOS, "secondary"), Wrapped("", "small-warning")
        self.problem.hide()
        self.make = described(QPushButton(tr("Make a finding")), tr("Keep it with these figures and photos (Enter)"))
        theme.set_property(self.make, "primary", True)
        self.link = described(QPushButton(tr("Link photo on the screen")), tr("The photo that is open in Label"))
        self.layers = Chip(tr("Show"), tr("What is drawn on the photos"))
        self.layers.set_options(SHOWS, "both")
        self._place()
        self.form.changed.connect(self.changed)
        self.make.clicked.connect(self.make_asked)
        self.causal.check_asked.connect(self.check_asked)
        self.next.asked.connect(self.proposal_asked)
        self.next.go_asked.connect(self.label_asked)
        self.link.clicked.connect(self.link_asked)
        self.layers.chosen.connect(self.gallery.show_layers)
        self.gallery.open_asked.connect(self.open_asked)
        self.gallery.removed.connect(self._take_out)
        self.gallery.hindered.connect(self._show_problem)
        self.history.asked.connect(self.history_asked)

    def _place(self) -> None:
        self._offer = QWidget()
        row = QHBoxLayout(self._offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP_LARGE)
        said = QVBoxLayout()
        said.setSpacing(theme.GRID)
        said.addWidget(self.title)
        said.addWidget(self.words)
        row.addLayout(said, 1)
        row.addWidget(self.make, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(theme.GAP_SMALL)
        tools.addWidget(self.layers)
        tools.addWidget(self.link)
        tools.addStretch(1)
        tools.setContentsMargins(0, theme.GRID, 0, theme.GAP_SMALL)
        self._column = QWidget()
        self._column.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(theme.GAP_HUGE, theme.GAP, theme.GAP_HUGE, theme.GAP_HUGE)
        column.setSpacing(theme.GAP_HUGE)
        self._photos = section(tr("Photos"), tools, self.no_photos, self.problem, self.gallery)
        for widget in (
            self.form,
            self._offer,
            section(tr("Figures", "numbers"), self.figure_note, self.figures),
            self.causal,
            self.next,
            self._photos,
            self.history,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self._beside = QWidget()
        self._beside.hide()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, theme.GAP, theme.GAP_HUGE, theme.GAP_HUGE)
        beside.addStretch(1)
        whole = _Sheet()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._column, 2)
        row.addWidget(self._beside, 3)
        row.addStretch(0)
        self.setWidget(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_photos(self.width() >= ROOM_BESIDE)

    def _move_photos(self, beside: bool) -> None:
        """Beside the words, or between them and the history."""
        if beside == self._beside.isVisibleTo(self):
            return
        words, other = self._column.layout(), self._beside.layout()
        assert isinstance(words, QVBoxLayout) and isinstance(other, QVBoxLayout)
        if beside:
            other.insertWidget(0, self._photos)
        else:
            words.insertWidget(words.indexOf(self.history), self._photos)
        self._beside.setVisible(beside)
        self.gallery.show_large(beside)

    @property
    def finding_id(self) -> str:
        """Of the finding that is shown; empty where it is a candidate or nothing."""
        finding = self.form.finding
        return finding.finding_id if finding and not self.form.isHidden() else ""

    def show_finding(self, finding: Finding, kept: KeptFinding | None, loaded: Loaded, editable: bool) -> None:
        """A finding that is kept, or a new one."""
        self.form.show_finding(finding, kept, editable)
        self._switch(is_finding=True)
        origin = finding.origin
        is_now = self._show_figures(finding, loaded)
        self.figure_note.setText(figure_note(finding, is_now, loaded))
        label, baseline = (origin.label, origin.baseline) if origin else ("", "")
        self.causal.show_label(label, baseline, loaded)
        photos = [(loaded.photo_cases[photo], photo) for photo in finding.photos if photo in loaded.photo_cases]
        self._show_photos(photos, label, removable=editable)
        self.link.setVisible(editable)
        self.history.show_of(kept)

    def show_candidate(self, candidate: Candidate, loaded: Loaded, editable: bool) -> None:
        """Something of which a finding can be made."""
        from engine.surprises import Surprise

        self.form.keep()
        self.form.forget()
        self._switch(is_finding=False)
        self.make.setEnabled(editable)
        if isinstance(candidate, Surprise):
            self._show_surprise(candidate, loaded)
        else:
            self._show_group(candidate, loaded)

    def _show_surprise(self, surprise: Surprise, loaded: Loaded) -> None:
        self.title.setText(surprise_title(surprise))
        self.words.setText(surprise_words(surprise))
        self.figures.show_figures({NOW: surprise})
        self.figures.show()
        self._show_examples(surprise.label, surprise.baseline, surprise.examples, loaded)

    def _show_group(self, group: GroupFailure, loaded: Loaded) -> None:
        self.title.setText(group_title(group))
        self.words.setText(group_words(group))
        self.figures.show_group({NOW: group})
        self.figures.setVisible(group.failing != "few_cases")
        self._show_examples("", group.baseline, group.examples, loaded)

    def _show_examples(self, label: str, baseline: str, examples: tuple[str, ...], loaded: Loaded) -> None:
        self.figure_note.setText(run_words(loaded))
        self.causal.show_label(label, baseline, loaded)
        photos = [(loaded.photo_cases[photo], photo) for photo in examples if photo in loaded.photo_cases]
        self._show_photos(photos, label, removable=False)
        self.link.hide()
        self.history.show_of(None)

    def _show_figures(self, finding: Finding, loaded: Loaded) -> bool:
        """The figures as they are and as they were; whether there are any now."""
        evidence, origin, group = loaded.evidence, finding.origin, finding.group
        if group is not None:
            current = evidence.group_at(group.place) if evidence else None
            both: dict[str, GroupFigures] = {NOW: current} if current else {}
            self.figures.show_group({**both, THEN: group})
            self.figures.setVisible(group.failing != "few_cases")
            return current is not None
        now = evidence.at(origin.place) if origin and evidence else None
        columns: dict[str, Figures] = {NOW: now} if now else {}
        if origin is not None:
            columns[THEN] = origin
        self.figures.show_figures(columns)
        self.figures.setVisible(bool(columns))
        return now is not None

    def _switch(self, is_finding: bool) -> None:
        self.form.setVisible(is_finding)
        self._offer.setVisible(not is_finding)

    def _show_photos(self, photos: list[tuple[str, str]], label: str, removable: bool) -> None:
        known = [(thumb.case_id, thumb.photo_id) for thumb in self.gallery.thumbs.values()]
        if photos != known or self.gallery.key != (label, removable):
            self.problem.hide()
            self.gallery.show_photos(photos, label, removable)
        for part in (self.layers, self.gallery):
            part.setVisible(bool(photos))
        self.no_photos.setVisible(not photos)

    def _show_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _take_out(self, photo_id: str) -> None:
        finding = self.form.finding
        if finding is not None:
            self.form.change(photos=tuple(photo for photo in finding.photos if photo != photo_id))
            left = [(one.case_id, one.photo_id) for one in self.gallery.thumbs.values() if one.photo_id != photo_id]
            self._show_photos(left, self.gallery.key[0], removable=True)
