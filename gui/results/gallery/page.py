"""The gallery: photos with heat map, both outlines and score, by section, in the order of their agreement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.language import grouped, several, tr
from gui import theme
from gui.parts.chips import Chip
from gui.parts.flow import FlowLayout
from gui.parts.widgets import Wrapped, described
from gui.results.frame import PhotoFrame, Rows
from gui.results.gallery.contact_sheet import ContactSheet, Sheet
from gui.results.gallery.delegate import TileDelegate
from gui.results.gallery.model import TileModel
from gui.results.gallery.picture import SHOWN, Shown
from gui.results.gallery.sections import ALL, SECTIONS, in_order, middle
from gui.results.gallery.tiles import Form, Tiles
from gui.results.gallery.view import TileView
from gui.results.page import Page
from gui.results.selection import Selection
from gui.results.strata import Choice
from gui.words.numbers import photos, two_digits
from gui.words.outcomes import OUTCOME_WORDS
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from gui.document.document import Document

ORDERS = {"lowest": tr("Lowest first"), "highest": tr("Highest first")}
FILES = "PDF (*.pdf);;PNG (*.png)"
NOTHING = tr("No photo is in this part. Choose another section, or let go of filters.")


class Gallery(Page):
    """Its tiles are those that chips and section leave; on demand only those of them that are selected."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self._frame: PhotoFrame | None = None
        self._choice = Choice()
        self._make_head()
        self.tiles = Tiles(document.decoder, self)
        self.model = TileModel(self)
        self._delegate = TileDelegate(self.tiles, self._is_flagged)
        self.view = TileView(self.model, self._delegate, selection)
        self._nothing = Wrapped(NOTHING, "secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self._place()
        self.tiles.ready.connect(self._update_tile)
        self.view.opened.connect(self._open)
        self.view.flag_asked.connect(self.flag)
        self.view.picture_changed.connect(self._ask_tiles)
        selection.changed.connect(self._follow_selection)
        document.states_changed.connect(self.view.viewport().update)

    def _make_head(self) -> None:
        self.section = Chip(tr("Section"), tr("The study's four parts, or Shared Interest's eight groups"))
        self.order = Chip(tr("Order"), tr("By agreement; photos without a value come last"))
        self.order.set_options(ORDERS, "lowest")
        self.shown = Chip(tr("Show", "what is drawn"), tr("What is drawn on the photos"))
        self.shown.set_options(SHOWN, "all")
        self.only_selected = described(QPushButton(tr("Selected only")), tr("Show only the photos that are selected"))
        self.only_selected.setCheckable(True)
        self.count = QLabel()
        theme.set_role(self.count, "secondary")
        self.count.setFixedHeight(theme.CONTROL_HEIGHT)
        self.export = described(
            QPushButton(tr("Export contact sheet…")),
            tr("Write the photos that are shown, with scores, to a PDF or PNG"),
        )
        for chip in (self.section, self.order, self.shown):
            chip.chosen.connect(self._arrange)
        self.only_selected.toggled.connect(self._arrange)
        self.export.clicked.connect(self._export)

    def _place(self) -> None:
        chips = QWidget()
        flow = FlowLayout(theme.GAP_SMALL, chips)
        for widget in (self.section, self.order, self.shown, self.only_selected, self.count):
            flow.addWidget(widget)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP_SMALL)
        head.addWidget(chips, 1)
        head.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        self._frame, self._choice = frame, choice
        self.model.selected = self.selection.mask
        self._offer_sections(frame)
        self._arrange()

    def show_selected(self) -> None:
        """Only what is selected, whatever its section."""
        if self._frame is not None:
            self._offer_sections(self._frame, ALL)
        if self.only_selected.isChecked():
            self._arrange()
        self.only_selected.setChecked(True)

    def forget(self) -> None:
        self._frame = None
        self.tiles.forget()
        self.model.show_rows(None, np.empty(0, dtype=np.intp), "")
        self.only_selected.setChecked(False)

    def _offer_sections(self, frame: PhotoFrame, section: str | None = None) -> None:
        fitting, measure = self._fitting(frame), self._measure
        counts = {name: int(np.count_nonzero(one.rows(frame, measure) & fitting)) for name, one in SECTIONS.items()}
        texts = {name: f"{SECTIONS[name].title} · {grouped(count)}" for name, count in counts.items()}
        border = f"{measure_titles([measure])[measure]} {two_digits(middle(frame, measure))}"
        tips = {name: one.tooltip.format(median=border) for name, one in SECTIONS.items()}
        self.section.set_options(texts, section or self.section.value or ALL, tips)

    @property
    def _measure(self) -> str:
        frame = self._frame
        return self._choice.measure if frame and self._choice.measure in frame.numbers else "iou"

    def _fitting(self, frame: PhotoFrame) -> Rows:
        return frame.fitting(self._choice.outcome, self._choice.condition)

    def _arrange(self) -> None:
        """Which tiles there are, in which order."""
        frame = self._frame
        if frame is None:
            return
        rows = SECTIONS[self.section.value].rows(frame, self._measure) & self._fitting(frame)
        if self.only_selected.isChecked():
            rows &= self.selection.mask
        order = in_order(frame, rows, self._measure, best_first=self.order.value == "highest")
        self._ask_tiles()
        self.model.show_rows(frame, order, self._measure)
        self._stack.setCurrentWidget(self.view if len(order) else self._nothing)
        self.export.setEnabled(len(order) > 0)
        self.count.setText(photos(len(order)))

    def _ask_tiles(self) -> None:
        if self._frame is not None:
            form = Form(self._delegate.picture, self.devicePixelRatioF())
            self.tiles.show(self.document.project, self._frame, self._what(), form)

    def _what(self) -> Shown:
        return cast(Shown, self.shown.value)

    def _follow_selection(self) -> None:
        self.model.selected = self.selection.mask
        from_here = self.view.hasFocus() and self.isVisible()
        if self.only_selected.isChecked() and not from_here:
            self._arrange()
        self.view.viewport().update()

    def _update_tile(self, photo_id: str) -> None:
        index = self.model.index_of(photo_id)
        if index.isValid():
            self.view.update(index)

    def _open(self, index: QModelIndex) -> None:
        words = self.model.words(index)
        self.case_asked.emit(words.case_id, words.photo_id)

    def _is_flagged(self, case_id: str) -> bool:
        return self.document.states.get(case_id) == "flagged"

    def flag(self) -> None:
        """Flag the cases of the selected tiles, or of the current one; where all are flagged, take the flags away."""
        frame, current = self._frame, self.view.currentIndex()
        if frame is None:
            return
        order, mask = self.model.order, self.selection.mask
        rows = order[mask[order]].tolist() or ([self.model.row_of(current)] if current.isValid() else [])
        case_ids = tuple(dict.fromkeys(frame.case_ids[row] for row in rows))
        self.document.flag_cases(case_ids, not all(self._is_flagged(case_id) for case_id in case_ids))

    def _export(self) -> None:
        project, frame = self.document.project, self._frame
        if project is None or frame is None:
            return
        proposed = str(Path.home() / tr("{project} contact sheet.pdf", project=project.path.stem))
        chosen, kind = QFileDialog.getSaveFileName(self, tr("Export contact sheet"), proposed, FILES)
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() not in (".pdf", ".png"):
                path = path.with_name(f"{path.name}{'.png' if 'PNG' in kind else '.pdf'}")
            self.document.jobs.start(
                tr("Contact sheet"), ContactSheet(project, self._sheet(frame), path), self._exported
            )

    def _sheet(self, frame: PhotoFrame) -> Sheet:
        filters = [SECTIONS[self.section.value].title, self._choice.condition]
        if self._choice.outcome != "all":
            filters.append(OUTCOME_WORDS[self._choice.outcome])
        if self.only_selected.isChecked():
            filters.append(tr("selected photos"))
        lowest = self.order.value == "lowest"
        order = tr("lowest agreement first") if lowest else tr("highest agreement first")
        heading = " · ".join([*(word for word in filters if word), order])
        return Sheet(frame, tuple(self.model.order.tolist()), self._measure, self._what(), heading)

    def _exported(self, written: list[Path]) -> None:
        name, more = written[0].name, len(written) - 1
        self.document.message.emit(
            several(
                "Contact sheet written to {name} and {n} more.",
                "Contact sheet written to {name} and {n} more.",
                more,
                name=name,
            )
            if more
            else tr("Contact sheet written to {name}.", name=name)
        )
