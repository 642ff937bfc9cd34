"""The photos of a finding in a flow: heat map, outlines, and the way to each of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.canvas.colours import HUMAN, label_colour
from gui.canvas.painting import grounds
from gui.findings.pictures import Picture
from gui.parts.flow import FlowLayout
from gui.parts.widgets import Elided, clear, described

SMALL, LARGE = QSize(176, 132), QSize(320, 240)
LINE = 1.5
SHOWS: dict[str, str] = {
    "both": tr("Heat map and outlines"),
    "heat": tr("Heat map"),
    "outlines": tr("Outlines"),
    "photo": tr("Photo alone"),
}


class Thumb(QAbstractButton):
    """One photo; a click or Enter opens its case."""

    def __init__(self, photo_id: str, case_id: str, label: str) -> None:
        super().__init__()
        self.photo_id, self.case_id, self._label = photo_id, case_id, label
        self._picture: Picture | None = None
        self._shows = "both"
        self.setFixedSize(SMALL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Photo {photo} of case {case}", photo=photo_id, case=case_id))
        self._explain()

    @property
    def picture(self) -> Picture | None:
        """What is shown, once it is made."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """The picture has come."""
        self._picture = picture
        self._explain()
        self.update()

    def show_layers(self, shows: str) -> None:
        """A key of `SHOWS`."""
        self._shows = shows
        self.update()

    def _explain(self) -> None:
        problem = self._picture.problem if self._picture else ""
        opens = tr("Open photo {photo} of case {case}", photo=self.photo_id, case=self.case_id)
        self.setToolTip("\n".join(filter(None, (opens, problem))))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            frame = QPainterPath()
            frame.addRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
            painter.setClipPath(frame)
            painter.fillPath(frame, theme.color("around_photo"))
            if self._picture is None or self._picture.image is None:
                words = "…" if self._picture is None else tr("The photo cannot be read")
                painter.setPen(theme.color("secondary"))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            else:
                self._paint_layers(painter, self._picture)
            if self.hasFocus() or self.underMouse():
                painter.setPen(QPen(theme.color("accent"), 4 if self.hasFocus() else 2))
                painter.drawPath(frame)

    def _paint_layers(self, painter: QPainter, picture: Picture) -> None:
        assert picture.image is not None
        size = picture.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.drawImage(place, picture.image)
        if picture.heat is not None and self._shows in ("both", "heat"):
            painter.drawImage(place, picture.heat)
        if self._shows in ("both", "outlines"):
            to_place = QTransform(place.width(), 0, 0, place.height(), place.left(), place.top())
            if picture.roi is not None:
                _draw_outline(painter, to_place.map(picture.roi), HUMAN, Qt.PenStyle.SolidLine)
            if picture.label is not None:
                _draw_outline(painter, to_place.map(picture.label), label_colour(self._label), Qt.PenStyle.DashLine)


def _draw_outline(painter: QPainter, path: QPainterPath, colour: str, style: Qt.PenStyle) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ground, width in grounds(colour, LINE):
        painter.setPen(QPen(QColor(ground), width))
        painter.drawPath(path)
    painter.setPen(QPen(QColor(colour), LINE, style))
    painter.drawPath(path)


class _Tile(QWidget):
    """A thumbnail with the name of its case and, where it can be let go, the way to do so."""

    def __init__(self, thumb: Thumb, removable: bool) -> None:
        super().__init__()
        self._thumb = thumb
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip = tr("Take photo {photo} out of this finding", photo=thumb.photo_id)
        self.remove = described(QToolButton(self), tip, tr("Take out"))
        self.remove.setIcon(theme.icon("ph.x", "secondary"))
        self.remove.setFixedSize(22, 22)
        self.remove.setVisible(removable)
        self._name = Elided(tr("Case {case}", case=thumb.case_id), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(thumb)
        column.addWidget(self._name)
        self.show_size(SMALL)

    def show_size(self, size: QSize) -> None:
        """How large the photo is."""
        self._thumb.setFixedSize(size)
        self._name.setFixedWidth(size.width() - 30)
        self.remove.move(size.width() - 24, size.height() + 4)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._thumb.minimumSize() + QSize(0, 26)


class Gallery(QWidget):
    """Tiles in the order of the finding."""

    open_asked = Signal(str, str)
    """Case and photo."""
    removed = Signal(str)
    """The photo that is taken out."""
    hindered = Signal(str)
    """Why something of a photo is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(theme.GAP, self)
        self.thumbs: dict[str, Thumb] = {}
        self.remove_buttons: dict[str, QToolButton] = {}
        self._shows, self._size = "both", SMALL
        self._tiles: list[_Tile] = []
        self.key = ("", False)
        """The label that is outlined, and whether tiles can be taken out."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_photos(self, photos: Sequence[tuple[str, str]], label: str, removable: bool) -> None:
        """Replace the tiles: case and photo of each; pictures that are not there already come later."""
        same = self.key[0] == label
        known = {photo_id: thumb.picture for photo_id, thumb in self.thumbs.items() if same}
        clear(self._flow)
        self.thumbs, self.remove_buttons, self.key = {}, {}, (label, removable)
        self._tiles = []
        for case_id, photo_id in photos:
            thumb = Thumb(photo_id, case_id, label)
            thumb.show_layers(self._shows)
            if picture := known.get(photo_id):
                thumb.show_picture(picture)
            thumb.clicked.connect(self._open)
            tile = _Tile(thumb, removable)
            tile.show_size(self._size)
            tile.remove.clicked.connect(self._remove)
            self._tiles.append(tile)
            self.thumbs[photo_id], self.remove_buttons[photo_id] = thumb, tile.remove
            self._flow.addWidget(tile)
        self.updateGeometry()

    def show_picture(self, picture: Picture) -> None:
        """One of the pictures has come."""
        thumb = self.thumbs.get(picture.photo_id)
        if thumb is not None:
            thumb.show_picture(picture)
            if picture.problem:
                self.hindered.emit(picture.problem)

    def show_large(self, large: bool) -> None:
        """Whether there is room for large photos."""
        self._size = LARGE if large else SMALL
        for tile in self._tiles:
            tile.show_size(self._size)
        self.updateGeometry()

    def show_layers(self, shows: str) -> None:
        """What is drawn on every photo: a key of `SHOWS`."""
        self._shows = shows
        for thumb in self.thumbs.values():
            thumb.show_layers(shows)

    def _open(self) -> None:
        thumb = self.sender()
        if isinstance(thumb, Thumb):
            self.open_asked.emit(thumb.case_id, thumb.photo_id)

    def _remove(self) -> None:
        button = self.sender()
        for photo_id, own in self.remove_buttons.items():
            if own is button:
                self.removed.emit(photo_id)
                return
