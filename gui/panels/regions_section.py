"""The regions of the photo on the screen, what is said of them, and the answer that no lesion is visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import keymap, theme
from gui.canvas.concealed import Concealed
from gui.document.document import Document
from gui.document.remarking import certainty_edit, comment_edit, lock_edit, names_of, next_certainty
from gui.panels.region_details import RegionDetails
from gui.panels.region_row import RegionRow, share_of_photo
from gui.parts.widgets import Wrapped, clear, section

if TYPE_CHECKING:
    from engine.project.edits import Edit
    from engine.regions import Certainty, Region


class RegionsSection(QWidget):
    """One row a region; what is selected on the canvas is marked here, and the other way round."""

    select_asked = Signal(str)
    delete_asked = Signal(str)
    photo_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.concealed = Concealed(self)
        self._selected: tuple[str, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.details = RegionDetails()
        self.none = QPushButton()
        keymap.hint(self.none, tr("Your answer for this photo; drawing a lesion takes it back"), "no_lesion")
        self.none.setCheckable(True)
        self.none.setProperty("region", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(section(tr("Regions"), self._rows))
        column.addWidget(self.details)
        column.addSpacing(theme.GRID)
        column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        self.before: QWidget | None = None
        """What comes before the regions in the order of the Tab key."""
        self._wire()

    def _wire(self) -> None:
        document = self._document
        document.regions_changed.connect(self.refresh)
        document.pixels_changed.connect(self.refresh)
        document.answering.changed.connect(self.refresh)
        document.closed.connect(self.concealed.forget)
        keymap.notifier.changed.connect(self.refresh)
        self.concealed.changed.connect(self.refresh)
        self.none.clicked.connect(document.answering.toggle)
        self.details.certainty_chosen.connect(self.set_certainty)
        self.details.commented.connect(self._comment)
        self.details.left.connect(self.photo_asked)

    def mark(self, region_ids: tuple[str, ...]) -> None:
        """Show which regions are selected on the canvas."""
        self._selected = region_ids
        self.refresh()

    def refresh(self) -> None:
        """Bring the rows in line with the document."""
        document = self._document
        self.details.show_region(self._chosen(), document.editable)
        self._show_answer()
        held = self._keyboard()
        clear(self._rows)
        photo = document.photo
        if photo is None or not document.regions:
            self._rows.addWidget(Wrapped(self._words(), "secondary"))
            self._give_keyboard(held)
            return
        before, names = self.before, names_of(document.regions)
        for region in document.regions:
            row = self._row(region, names[region.region_id], share_of_photo(region, photo.width, photo.height))
            self._rows.addWidget(row)
            before = row.follow(before) if before else None
        self._give_keyboard(held)

    # What keys do to the selected regions

    def hide_selected(self) -> None:
        """Hides the selected regions; with none selected all that are hidden here come back."""
        if self._selected:
            self.concealed.toggle(self._selected)
        else:
            self.concealed.show_all(region.region_id for region in self._document.regions)

    def lock_selected(self) -> None:
        """Locks the selected regions, or unlocks them."""
        self._ask_for_one()
        self._write(lock_edit(self._held()))

    def cycle_certainty(self) -> None:
        """The next of low, medium, high and not said."""
        self._ask_for_one()
        if held := self._held():
            self.set_certainty(next_certainty(held[0].certainty))

    def set_certainty(self, certainty: Certainty | None) -> None:
        """Says how sure the selected outlines are."""
        self._write(certainty_edit(self._held(), certainty))

    def begin_comment(self) -> None:
        """Puts the focus where the selected region is commented on."""
        self._ask_for_one()
        if self._chosen() is not None:
            self.details.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_for_one(self) -> None:
        """A key that acts on the selected regions says so where there are none."""
        if not self._held():
            self._document.message.emit(tr("Select a region first."))

    def _keyboard(self) -> tuple[str, int] | None:
        """Which part of which row has the keyboard."""
        for row in self.findChildren(RegionRow):
            for number, part in enumerate(row.parts):
                if part.hasFocus():
                    return row.region_id, number
        return None

    def _give_keyboard(self, held: tuple[str, int] | None) -> None:
        """The same part of the row made anew has it; the photo, where the row is gone."""
        if held is None:
            return
        places = (self._rows.itemAt(place) for place in range(self._rows.count()))
        rows = [row for item in places if item and isinstance(row := item.widget(), RegionRow)]
        found = next((row.parts[held[1]] for row in rows if row.region_id == held[0]), None)
        if found is None or not found.isEnabled():
            self.photo_asked.emit()
        else:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, region: Region, name: str, share: float) -> RegionRow:
        row = RegionRow(
            region,
            name,
            share,
            selected=region.region_id in self._selected,
            editable=self._document.editable,
            hidden=region.region_id in self.concealed.region_ids,
        )
        row.chosen.connect(self.select_asked)
        row.deleted.connect(self.delete_asked)
        row.eye_pressed.connect(self._toggle_eye)
        row.lock_pressed.connect(self._toggle_lock)
        return row

    def _show_answer(self) -> None:
        answering = self._document.answering
        self.none.setVisible(answering.offered)
        self.none.setEnabled(answering.editable)
        self.none.setChecked(answering.answered)
        offered = keymap.face(tr("No visible lesion"), "no_lesion")
        self.none.setText(tr("No lesion is visible here") if answering.answered else offered)
        self.none.setIcon(theme.icon("ph.check-circle-fill" if answering.answered else "ph.circle", "secondary"))

    def _held(self) -> tuple[Region, ...]:
        return tuple(region for region in self._document.regions if region.region_id in self._selected)

    def _chosen(self) -> Region | None:
        held = self._held()
        return held[0] if len(held) == 1 else None

    def _region(self, region_id: str) -> Region | None:
        return next((region for region in self._document.regions if region.region_id == region_id), None)

    def _toggle_eye(self, region_id: str) -> None:
        self.concealed.toggle((region_id,))

    def _toggle_lock(self, region_id: str) -> None:
        region = self._region(region_id)
        self._write(lock_edit((region,)) if region else None)

    def _comment(self, words: str) -> None:
        region = self.details.region
        current = self._region(region.region_id) if region else None
        self._write(comment_edit(current, words) if current else None)

    def _write(self, edit: Edit | None) -> None:
        if edit is not None:
            self._document.edit(edit)

    def _words(self) -> str:
        if self._document.photo is None:
            return tr("No photo is shown.")
        if self._document.settling:
            return tr("Nothing is settled on this photo yet.")
        if self._document.answering.answered:
            return tr("Nothing is outlined.")
        return tr("No region is drawn.") if self._document.read_only else tr("Outline the lesion on the photo.")
