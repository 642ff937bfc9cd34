"""One finding, or one candidate, written like a page of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.finding_words import label_words, stratum_words, surprise_title, surprise_words
from gui import theme
from gui.findings.figures import GONE, FigureTable
from gui.findings.form import FindingForm
from gui.findings.gallery import SHOWS, Gallery
from gui.findings.history import HistoryList
from gui.findings.loading import Loaded
from gui.panels.parts import Wrapped, described, section
from gui.results.chips import Chip

if TYPE_CHECKING:
    from engine.findings import Finding
    from engine.project import KeptFinding
    from engine.surprises import Surprise
    from gui.findings.figures import Figures

WIDEST = 860
NO_ORIGIN = "Written without figures: no surprise of a run stands behind it."
UNCHECKED = "Not tested yet. The causal test takes the label out of each photo and looks at what the model then says."
UNTESTED = "The causal test has no figure for this label: it is marked on no photo that was tested."
CHECK_TIP = "Check every scored case of the latest run in the background; what is checked already is kept"
NO_PHOTOS = "No photo is linked yet."


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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.form, self.figures, self.gallery, self.history = FindingForm(), FigureTable(), Gallery(), HistoryList()
        self.title, self.words = Wrapped("", "title"), Wrapped("", "secondary")
        self.figure_note, self.causal = Wrapped("", "secondary"), Wrapped("")
        self.no_photos, self.problem = Wrapped(NO_PHOTOS, "secondary"), Wrapped("", "small-warning")
        self.problem.hide()
        self.make = described(QPushButton("Make a finding"), "Keep it with these figures and photos (Enter)")
        theme.set_property(self.make, "primary", True)
        self.check = described(QPushButton("Check trust"), CHECK_TIP)
        self.link = described(QPushButton("Link photo on the screen"), "The photo that is open in Label")
        self.layers = Chip("Show", "What is drawn on the photos")
        self.layers.set_options(SHOWS, "both")
        self._place()
        self.form.changed.connect(self.changed)
        self.make.clicked.connect(self.make_asked)
        self.check.clicked.connect(self.check_asked)
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
        causal = QHBoxLayout()
        causal.addWidget(self.causal, 1)
        causal.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(theme.GAP_SMALL)
        tools.addWidget(self.layers)
        tools.addWidget(self.link)
        tools.addStretch(1)
        tools.setContentsMargins(0, theme.GRID, 0, theme.GAP_SMALL)
        self._causal = section("Causal test", causal)
        self._column = QWidget()
        self._column.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(theme.GAP_HUGE, theme.GAP, theme.GAP_HUGE, theme.GAP_HUGE)
        column.setSpacing(theme.GAP_HUGE)
        for widget in (
            self.form,
            self._offer,
            section("Figures", self.figure_note, self.figures),
            self._causal,
            section("Photos", tools, self.no_photos, self.problem, self.gallery),
            self.history,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        whole = _Sheet()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column, 1)
        row.addStretch(0)
        self.setWidget(whole)

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
        now = loaded.evidence.at(origin.place) if origin and loaded.evidence else None
        columns: dict[str, Figures] = {}
        if now is not None:
            columns["Now"] = now
        if origin is not None:
            columns["When it was made"] = origin
        self.figures.show_figures(columns)
        self.figures.setVisible(bool(columns))
        self.figure_note.setText(_figure_note(finding, now, loaded))
        label, baseline = (origin.label, origin.baseline) if origin else ("", "")
        self._show_causal(label, baseline, loaded)
        photos = [(loaded.photo_cases[photo], photo) for photo in finding.photos if photo in loaded.photo_cases]
        self._show_photos(photos, label, removable=editable)
        self.link.setVisible(editable)
        self.history.show_of(kept)

    def show_candidate(self, surprise: Surprise, loaded: Loaded, editable: bool) -> None:
        """A surprise of which a finding can be made."""
        self.form.keep()
        self.form.forget()
        self._switch(is_finding=False)
        self.title.setText(surprise_title(surprise))
        self.words.setText(surprise_words(surprise))
        self.make.setEnabled(editable)
        self.figures.show_figures({"Now": surprise})
        self.figures.show()
        self.figure_note.setText(_run_words(loaded))
        self._show_causal(surprise.label, surprise.baseline, loaded)
        photos = [(loaded.photo_cases[photo], photo) for photo in surprise.examples if photo in loaded.photo_cases]
        self._show_photos(photos, surprise.label, removable=False)
        self.link.hide()
        self.history.show_of(None)

    def _switch(self, is_finding: bool) -> None:
        self.form.setVisible(is_finding)
        self._offer.setVisible(not is_finding)

    def _show_causal(self, label: str, baseline: str, loaded: Loaded) -> None:
        evidence = loaded.evidence
        self._causal.setVisible(bool(label))
        if not label:
            return
        said = evidence.tested.get((baseline, label), "") if evidence else ""
        checked = bool(evidence and evidence.checked)
        self.causal.setText(said or (UNTESTED if checked else UNCHECKED))
        self.check.setVisible(evidence is not None and not checked)

    def _show_photos(self, photos: list[tuple[str, str]], label: str, removable: bool) -> None:
        known = [(thumb.case_id, thumb.photo_id) for thumb in self.gallery.thumbs.values()]
        if photos != known or self.gallery.key != (label, removable):
            self.problem.hide()
            self.gallery.show_photos(photos, label, removable)
        self.gallery.setVisible(bool(photos))
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


def _figure_note(finding: Finding, now: Surprise | None, loaded: Loaded) -> str:
    origin = finding.origin
    if origin is None:
        return NO_ORIGIN
    label = label_words(origin.label)
    what = f"{label[0].upper()}{label[1:]}, {stratum_words(origin.stratum_kind, origin.stratum)}"
    is_same = loaded.evidence is not None and loaded.evidence.run.run_id == origin.run
    made = "" if is_same else f" The finding was made of run {origin.run} of {origin.model}."
    if loaded.evidence is None:
        return f"{what}.{made}"
    return f"{what}. {_run_words(loaded)}{made}" + ("" if now else f" {GONE}")


def _run_words(loaded: Loaded) -> str:
    if loaded.evidence is None:
        return ""
    run = loaded.evidence.run
    return f"Run of {run.model_name}, {run.started_at[:10]}."
