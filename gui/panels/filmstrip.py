"""The photos of the case under the canvas."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.language import grouped, tr
from gui import theme
from gui.document.document import Document
from gui.document.thumbnails import Thumbnails
from gui.icons import draw_glyph
from gui.panels.case_delegate import draw_thumbnail
from gui.parts.widgets import named

PICTURE, HEIGHT = 72, 96
PHOTO_ROLE, STATE_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MARK = 18
SIGNS: dict[str, tuple[str, str]] = {
    "outlined": ("ph.check-bold", tr("a lesion is outlined")),
    "none": ("ph.prohibit-bold", tr("no visible lesion")),
    "open": ("", tr("no answer yet")),
}
"""What stands in the corner of a photo, and what hovering says."""


class Filmstrip(QWidget):
    """One row of thumbnails; not there in a project whose cases all have one photo, which then has the room."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        named(self, "panel")
        self.setProperty("edge", "top")
        self.setFixedHeight(HEIGHT)
        self._document = document
        self._model = QStandardItemModel(self)
        self.view = named(QListView(), "filmstrip")
        self.view.setModel(self._model)
        self._delegate = _PhotoDelegate(document.thumbnails)
        self.view.setItemDelegate(self._delegate)
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(tr("Photos of this case"))
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL, theme.GRID)
        row.addWidget(self.view)
        self.view.clicked.connect(self._on_clicked)
        document.case_changed.connect(self._fill)
        for signal in (document.opened, document.cases_changed):
            signal.connect(self._show_where_needed)
        document.photo_changed.connect(self._select)
        document.thumbnails.ready.connect(self._on_thumbnail)
        document.answering.changed.connect(self._show_answers)
        self._fill()
        self._select()
        self._show_where_needed()

    def _show_where_needed(self) -> None:
        """The same for all cases, so that nothing jumps on the way from one to the next."""
        self.setVisible(any(len(case.photos) > 1 for case in self._document.cases))

    def _fill(self) -> None:
        self._model.clear()
        case = self._document.case
        for number, photo in enumerate(case.photos if case else (), start=1):
            item = QStandardItem(tr("Photo {number}", number=number))
            item.setData(photo.photo_id, PHOTO_ROLE)
            item.setEditable(False)
            self._model.appendRow(item)
        self._show_answers()

    def _show_answers(self) -> None:
        case = self._document.case
        for row, photo in enumerate(case.photos if case else ()):
            if row < self._model.rowCount():
                item = self._model.item(row)
                state = self._document.answering.state_of(photo.photo_id)
                item.setData(state, STATE_ROLE)
                item.setToolTip(
                    f"{photo.photo_id} · {grouped(photo.width)} × {grouped(photo.height)} · {SIGNS[state][1]}"
                )

    def _select(self) -> None:
        case, photo = self._document.case, self._document.photo
        if case and photo:
            self.view.setCurrentIndex(self._model.index(case.photos.index(photo), 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._document.show_photo(index.data(PHOTO_ROLE))

    def _on_thumbnail(self, _: str) -> None:
        self.view.viewport().update()


class _PhotoDelegate(QStyledItemDelegate):
    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(PICTURE + 12, PICTURE + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        picture = QRect(rect.left() + 6, rect.top() + 5, PICTURE, PICTURE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_thumbnail(painter, picture, self._thumbnails, index.data(PHOTO_ROLE))
        _mark(painter, picture, SIGNS[index.data(STATE_ROLE) or "open"][0])
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(picture.adjusted(-2, -2, 2, 2), theme.RADIUS, theme.RADIUS)
        painter.restore()


def _mark(painter: QPainter, picture: QRect, glyph: str) -> None:
    """A sign on a dark disc in the corner, by shape rather than colour."""
    if not glyph:
        return
    place = QRect(picture.right() - MARK - 2, picture.top() + 3, MARK, MARK)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 21, 24, 200))
    painter.drawEllipse(place)
    draw_glyph(painter, place.adjusted(4, 4, -4, -4), glyph, QColor("#ffffff"))
