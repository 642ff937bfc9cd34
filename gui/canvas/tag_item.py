"""The name of a label beside its outline, so that colour alone never tells anatomy and artefacts apart."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from engine.label_words import label_title
from gui.canvas.colours import CASING, label_colour

TEXT_PIXELS, PAD, ROUND = 11, 4.0, 3.0


class TagItem(QGraphicsPixmapItem):
    """A line of text of the same size at every zoom, standing on the top of its region.

    A picture of Qt's own: the scene looks at every tag in every frame, and nothing of that reaches Python.
    """

    def __init__(self, region: QGraphicsItem) -> None:
        super().__init__(region)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._label: str | None = None

    def show_label(self, label: str, place: QPointF) -> None:
        """Names `label` at `place` in photo pixels; "" says nothing."""
        self.setPos(place)
        if label != self._label:
            self._label = label
            ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
            picture = _picture(label_title(label), label_colour(label), ratio) if label else QPixmap()
            self.setPixmap(picture)
            self.setOffset(0.0, -picture.deviceIndependentSize().height())
            self.setVisible(bool(label))


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(TEXT_PIXELS)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _size(text: str) -> tuple[float, float]:
    metrics = QFontMetricsF(_font())
    return round(metrics.horizontalAdvance(text) + 2 * PAD), round(metrics.height() + 2)


@lru_cache(maxsize=64)
def _picture(text: str, colour: str, ratio: float) -> QPixmap:
    width, height = _size(text)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(CASING))
    painter.drawRoundedRect(QRectF(0, 0, width, height), ROUND, ROUND)
    painter.setPen(QColor(colour).lighter(130))
    painter.setFont(_font())
    painter.drawText(QRectF(0, 0, width, height), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return picture
