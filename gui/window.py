"""The main window, which only places things."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.action_states import ActionStates
from gui.actions import key_rules
from gui.actions.window_actions import Actions
from gui.dialogues import Dialogues
from gui.document.document import Document
from gui.drawer import Drawer
from gui.label.folds import Folds
from gui.label.place_maker import PlaceMaker
from gui.menus import Menus
from gui.notice import Notice
from gui.panels.status import StatusStrip
from gui.parts.widgets import named
from gui.rail import Rail
from gui.reader_dialogues import ReaderDialogues
from gui.start import StartPage

if TYPE_CHECKING:
    from gui.findings.place import FindingsPlace
    from gui.label.place import LabelPlace
    from gui.report.place import ReportPlace
    from gui.results.place import ResultsPlace

SMALLEST, FIRST_SIZE = QSize(960, 640), QSize(1440, 900)


class Window(QMainWindow):
    """Start page, places and status strip around one document."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.actions_table = Actions(self)
        self.actions_table.set_keys(key_rules.complete(document.settings.keys))
        self.dialogues = Dialogues(document, self.actions_table, self)
        self.menus = Menus(self, self.actions_table, document.settings)
        self.start = StartPage(document, self.actions_table)
        self.label_place: LabelPlace | None = None
        self.results_place: ResultsPlace | None = None
        self.findings_place: FindingsPlace | None = None
        self.report_place: ReportPlace | None = None
        self.folds = Folds(document.settings, self.actions_table, self)
        self._place()
        self.place_maker = PlaceMaker(document, self.actions_table, self.places)
        self.reader_dialogues = ReaderDialogues(document, self.actions_table, self)
        self.action_states = ActionStates(document, self.actions_table, self._labels)
        self._wire()
        self._restore()
        self.action_states.refresh()

    def _place(self) -> None:
        self.places = named(QStackedWidget(), "places")
        self.rail, self.notice = Rail(self.actions_table), Notice(self.document, self.actions_table)
        self.status = StatusStrip(self.document, self.actions_table)
        self.workspace = named(QWidget(), "workspace")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.notice)
        beside.addWidget(self.places, 1)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self.workspace)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.workspace)
        self.setCentralWidget(self.pages)
        self.drawer = Drawer(self)
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)

    def _wire(self) -> None:
        actions, document = self.actions_table, self.document
        self.start.recent_chosen.connect(self.dialogues.open_path)
        self.menus.recent_chosen.connect(self.dialogues.open_path)
        self.status.jobs_asked.connect(self._toggle_jobs)
        for name, slot in (
            ("quit", self.close),
            ("jobs", self._toggle_jobs),
            ("label_place", self.show_label_place),
            ("results_place", self.show_results_place),
            ("findings_place", self.show_findings_place),
            ("report_place", self.show_report_place),
            ("check_trust", self._check_trust),
            ("dark", self._use_dark),
            ("light", self._use_light),
        ):
            actions[name].triggered.connect(slot)
        document.opened.connect(self._on_opened)
        document.sitting.began.connect(self._on_opened)
        document.closed.connect(self._on_closed)

    def _restore(self) -> None:
        self.restoreGeometry(self.document.settings.geometry)
        self.actions_table[self.document.settings.palette].setChecked(True)
        self.start.setFocus()

    # Places

    def show_label_place(self) -> None:
        """Go to the place where people label."""
        if self.label_place is None:
            self.label_place = self.place_maker.place()
            panels = {"cases": self.label_place.cases, "inspector": self.label_place.inspector}
            self.folds.watch(panels, self.width())
            self.places.addWidget(self.label_place)
            self.label_place.hint_changed.connect(self.status.stand)
            self.action_states.follow_drafts(self.label_place.canvas)
            QWidget.setTabOrder(self.label_place.inspector.flag, self.status.reader)
        self.places.setCurrentWidget(self.label_place)
        self.label_place.canvas.setFocus()
        self.actions_table["label_place"].setChecked(True)
        self.action_states.refresh()

    def show_results_place(self) -> None:
        """Go to the place of figures."""
        if self.results_place is None:
            from gui.results.place import ResultsPlace

            self.results_place = ResultsPlace(self.document)
            self.results_place.step_asked.connect(self._take_step)
            self.results_place.export_asked.connect(self.dialogues.export_run)
            self.results_place.case_asked.connect(self._open_case)
            self.results_place.finding_asked.connect(self._show_finding)
            self.places.addWidget(self.results_place)
        self.places.setCurrentWidget(self.results_place)
        self.actions_table["results_place"].setChecked(True)
        self.action_states.refresh()

    def _open_case(self, case_id: str, photo_id: str) -> None:
        """Another place points at a photo."""
        if case_id in self.document.places:
            self.show_label_place()
            self.document.show_case(case_id, photo_id)

    def _show_finding(self, place: tuple[str, str, str, str]) -> None:
        """Another place points at a surprise."""
        self.show_findings_place()
        if self.findings_place is not None:
            self.findings_place.show_place(place)

    def _label_photo(self, case_id: str, photo_id: str, label: str) -> None:
        """A photo was chosen on which a label is to be drawn."""
        self._open_case(case_id, photo_id)
        if self.label_place is not None:
            self.label_place.draw_with(label)

    def show_findings_place(self) -> None:
        """Go to the place of what people make of figures."""
        if self.findings_place is None:
            from gui.findings.place import FindingsPlace

            self.findings_place = FindingsPlace(self.document)
            self.findings_place.step_asked.connect(self._take_step)
            self.findings_place.label_asked.connect(self._label_photo)
            self.places.addWidget(self.findings_place)
        self.places.setCurrentWidget(self.findings_place)
        self.actions_table["findings_place"].setChecked(True)
        self.action_states.refresh()

    def show_report_place(self) -> None:
        """Go to the place where what was found is written for others."""
        if self.report_place is None:
            from gui.report.place import ReportPlace

            self.report_place = ReportPlace(self.document)
            self.report_place.step_asked.connect(self._take_step)
            self.places.addWidget(self.report_place)
        self.places.setCurrentWidget(self.report_place)
        self.actions_table["report_place"].setChecked(True)
        self.action_states.refresh()

    def _take_step(self, name: str) -> None:
        """An empty place offers the next step by the name of its action."""
        self.actions_table["label_place" if name == "label" else name].trigger()

    def _on_opened(self) -> None:
        """Behind the question who reads the start page stays."""
        if self.document.sitting.waiting:
            return
        self.show_label_place()
        self.pages.setCurrentWidget(self.workspace)
        project, practising = self.document.project, self.document.practice.active
        name = tr("Practice") if practising else project.path.stem if project else ""
        self.setWindowTitle(f"{name} – Spotcheck" if name else "Spotcheck")

    def _on_closed(self) -> None:
        self.pages.setCurrentWidget(self.start)
        self.setWindowTitle("Spotcheck")
        self.drawer.hide()
        self.action_states.refresh()

    def _labels(self) -> bool:
        return self.label_place is not None and self.places.currentWidget() is self.label_place

    def _check_trust(self) -> None:
        """Of the run that the place of figures shows, else of the latest one."""
        in_results = self.results_place is not None and self.places.currentWidget() is self.results_place
        self.document.trust_job.start(self.results_place.run_id if in_results and self.results_place else None)

    # Palette, jobs

    def _use_dark(self) -> None:
        self._use_palette("dark")

    def _use_light(self) -> None:
        self._use_palette("light")

    def _use_palette(self, name: theme.PaletteName) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and theme.palette().name != name:
            theme.apply(app, name)
        self.document.settings.palette = name
        for way in self.start.ways:
            way.refresh_icon()
        self.notice.refresh()
        self.update()

    def _toggle_jobs(self) -> None:
        from gui.panels.jobs import JobsPanel

        if self.drawer.content is None:
            self.drawer.set_content(JobsPanel(self.document.jobs))
        self.drawer.toggle()

    # Qt's own

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        held = self.actions_table.is_key_of("overlays", event.key())
        if held and not event.isAutoRepeat() and self.label_place:
            self.label_place.overlay_key.let_go()
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drawer.arrange()
        self.folds.follow_width(event.oldSize().width(), event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.dialogues.may_leave():
            event.ignore()
            return
        self.document.settings.geometry = self.saveGeometry()
        self.document.shut_down()
        super().closeEvent(event)


def open_window(document: Document, path: Path | None) -> Window:
    """The window, shown, on the start page or on a project."""
    window = Window(document)
    window.setWindowTitle("Spotcheck")
    window.show()
    if path is not None:
        document.open(path)
    return window
