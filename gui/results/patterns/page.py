"""Patterns that nobody named: clusters by where saliency lies, and a map by what the model makes of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.results.frame import PhotoFrame
from gui.results.page import Page
from gui.results.patterns.clusters_card import ClustersCard
from gui.results.patterns.map_card import BUTTON, PROMISE, MapCard
from gui.results.patterns.work import FindPatterns, KeptMap, Mapped, MapPhotos
from gui.results.plots.surface import Mask
from gui.results.selection import Selection
from gui.results.strata import Choice
from gui.words.titles import measure_titles

if TYPE_CHECKING:
    from engine.tasks.patterns import Patterns
    from engine.tasks.patterns_embedding import Embedding
    from engine.watch import Progress
    from gui.document.document import Document
    from gui.engine_thread import Request

BUSY = tr("Working out where saliency lies…")
STOPPED = tr("Stopped. Clusters of photos by where saliency lies relative to the region will be here.")
TOO_FEW = tr(
    "Clusters of photos by where saliency lies relative to the region will be here. Two photos at least need a region "
    "that is not tiny, and a map that is still kept."
)
AGAIN = tr("Work out")
JOB = tr("Mapping the photos")


class PatternsPage(Page):
    """Both follow run, measure and baseline; what is selected in one is marked in the other."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self._frame: PhotoFrame | None = None
        self._choice = Choice()
        self._masks: dict[int, Mask] = {}
        """The rows of each cluster that is shown, by its number."""
        self._embedding: Embedding | None = None
        self._finding: Request | None = None
        self._mapping: int | None = None
        self.clusters, self.map = ClustersCard(), MapCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.clusters, 1)
        row.addWidget(self.map, 1)
        self.clusters.chosen.connect(self._select_cluster)
        self.clusters.groups_chosen.connect(self._find)
        self.clusters.waiting.asked.connect(self._find_or_stop)
        self.map.waiting.asked.connect(self._map_or_stop)
        self.map.plot.selected.connect(self.select)
        self.map.card.enlarge_asked.connect(self._share_room)
        selection.changed.connect(self._follow)
        document.jobs.changed.connect(self._on_jobs)

    def show_frame(self, frame: PhotoFrame, choice: Choice) -> None:
        before = self._frame
        other_photos = before is None or before.summary is not frame.summary
        others_asked = other_photos or before is not frame or choice.measure != self._choice.measure
        self._frame, self._choice = frame, choice
        if others_asked:
            self._find()
        if other_photos:
            self._embedding = None
            self._look_for_map()
        elif self._embedding is not None:
            self.map.show_map(frame, self._embedding, choice.measure)
        self._follow()

    def forget(self) -> None:
        self._stop_finding()
        if self._mapping is not None:
            self.document.jobs.cancel(self._mapping)
        self._frame, self._embedding, self._mapping = None, None, None
        self._masks = {}
        self.clusters.forget()
        self.map.show_waiting(PROMISE, BUTTON)

    # Clusters

    def _find(self) -> None:
        project, frame, choice = self.document.project, self._frame, self._choice
        if project is None or frame is None:
            return
        self._stop_finding()
        work = FindPatterns(project, frame.summary, frame.baseline, choice.measure, self.clusters.asked)
        self._finding = self.document.engine.run(
            work, self._show_patterns, self._fail, self._on_progress, title=tr("Patterns"), kind="patterns"
        )
        self.clusters.waiting.begin(BUSY)
        self.clusters.show_waiting()

    def _find_or_stop(self) -> None:
        if self._finding is None:
            self._find()
            return
        self._stop_finding()
        self.clusters.waiting.say(STOPPED, AGAIN)

    def _stop_finding(self) -> None:
        if self._finding is not None:
            self._finding.cancel()
        self._finding = None

    def _on_progress(self, progress: Progress) -> None:
        self.clusters.waiting.advance(progress)

    def _show_patterns(self, found: Patterns | None) -> None:
        self._finding, frame = None, self._frame
        if found is None or frame is None:
            self.clusters.waiting.say(TOO_FEW)
            return
        photo_ids, labels = np.array(found.photo_ids), found.clusters.labels
        self._masks = {
            one.number: frame.rows_of(photo_ids[labels == one.number - 1].tolist()) for one in found.patterns
        }
        self.clusters.show_patterns(found, measure_titles([found.measure])[found.measure])
        self._follow()

    def _fail(self, sentence: str) -> None:
        self._finding = None
        self.clusters.waiting.say(sentence, AGAIN)

    # Map

    def _look_for_map(self) -> None:
        """The map comes by itself where nothing has to be computed."""
        project, frame = self.document.project, self._frame
        if project is None or frame is None or self._mapping is not None:
            return
        self.map.show_waiting(PROMISE, BUTTON)
        self.document.helper.run(
            KeptMap(project, frame.summary), self._show_kept, self._no_map, title=tr("Map"), kind="kept_map"
        )

    def _map_or_stop(self) -> None:
        project, frame = self.document.project, self._frame
        if self._mapping is not None:
            self.document.jobs.cancel(self._mapping)
            return
        if project is None or frame is None:
            return
        self._mapping = self.document.jobs.start(JOB, MapPhotos(project, frame.summary), self._show_mapped)
        self.map.begin()

    def _show_mapped(self, made: Mapped) -> None:
        self._mapping = None
        if made.embedding is None:
            self.map.show_waiting(made.summary)
        else:
            self._show_kept(made.embedding)

    def _show_kept(self, embedding: Embedding | None) -> None:
        frame = self._frame
        if embedding is None or frame is None or embedding.run.run_id != frame.summary.run.run_id:
            return
        self._embedding = embedding
        self.map.show_map(frame, embedding, self._choice.measure)
        self._follow()

    def _no_map(self, sentence: str) -> None:
        self.map.show_waiting(sentence)

    def _on_jobs(self) -> None:
        job = next((job for job in self.document.jobs.all() if job.id == self._mapping), None)
        if job is None:
            return
        if job.state in ("failed", "cancelled"):
            self._mapping = None
            self.map.show_waiting(f"{job.message} {PROMISE}" if job.state == "cancelled" else job.message, BUTTON)
        elif job.progress is not None and job.under_way:
            self.map.waiting.advance(job.progress)

    # What is selected

    def _select_cluster(self, number: int, adds: bool) -> None:
        rows = self._masks[number]
        if adds:
            self.selection.toggle(rows)
        else:
            self.selection.set(rows)

    def _follow(self) -> None:
        """Marks the selection; while nobody sees the page, later."""
        frame, mask = self._frame, self.selection.mask
        if frame is None or len(mask) != len(frame) or not self.isVisible():
            return
        self.map.plot.show_selection(mask if self.selection.count else None)
        for tile in self.clusters.tiles:
            tile.show_selected(bool(mask[self._masks[tile.pattern.number]].all()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _share_room(self) -> None:
        """The map alone while its button is down."""
        self.clusters.setVisible(not self.map.card.enlarge.isChecked())
