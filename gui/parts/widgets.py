"""Labels, buttons and frames that all rooms share."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QLabel, QLayout, QToolButton, QVBoxLayout, QWidget

from gui import theme

TALLEST = 16_777_215
"""What a widget may measure in Qt, pixels."""
BUTTON_SIDE = 30
AROUND_ICON = 8


class Wrapped(QLabel):
    """Plain text over several lines that takes exactly the height they need; layouts alone cut or pad it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            theme.set_role(self, role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def setText(self, text: str, /) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        inside = self.contentsRect()
        room = QRect(0, 0, max(1, inside.width()), TALLEST)
        needed = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        self.setFixedHeight(needed + self.height() - inside.height())


class Elided(QLabel):
    """One line that ends in an ellipsis where there is no room; hovering shows all of it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self._full, self._more = text, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(24)
        if role:
            theme.set_role(self, role)
        self.set_full(text)

    def set_full(self, text: str, more: str = "") -> None:
        """Show another text; `more` is what hovering says below it."""
        self._full, self._more = text, more
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 24))
        self.setText(shown)
        cut = shown != self._full
        self.setToolTip("\n".join(filter(None, (self._full if cut or self._more else "", self._more))))


W = TypeVar("W", bound=QWidget)
S = TypeVar("S", bound=QAbstractSpinBox)


def indented(box: S) -> S:
    """The box with its figure as far from the edge as in other fields; the style sheet does not reach it."""
    box.lineEdit().setTextMargins(theme.GRID, 0, theme.GRID, 0)
    return box


def described(widget: W, tip: str = "", spoken: str = "") -> W:
    """The widget with what hovering says and, where its face has no words, its name for a screen reader."""
    widget.setToolTip(tip)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def named(widget: W, name: str) -> W:
    """The widget with the name by which the style sheet knows it; a plain widget then paints its background."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def action_button(action: QAction) -> QToolButton:
    """A square button for an action, icon only."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    set_side(button, theme.scaled(BUTTON_SIDE))
    return button


def set_side(button: QToolButton, side: int) -> None:
    """A square button of so many pixels, with as large an icon as the text asks for and it holds."""
    icon = icon_side(side)
    button.setIconSize(QSize(icon, icon))
    button.setFixedSize(side, side)


def icon_side(side: int) -> int:
    """Pixels of the icon in a square button of `side`."""
    return min(theme.ICON_LARGE, side - AROUND_ICON)


def heading(text: str) -> QLabel:
    """The small capitals above a section."""
    label = QLabel(text.upper())
    theme.set_role(label, "heading")
    return label


def line() -> QFrame:
    """A hardly visible rule between sections."""
    frame = QFrame()
    frame.setProperty("line", True)
    return frame


def card(content: QLayout) -> QFrame:
    """A raised card around `content`."""
    frame = QFrame()
    frame.setProperty("card", True)
    content.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
    frame.setLayout(content)
    return frame


def section(title: str, *parts: QWidget | QLayout) -> QWidget:
    """A heading with what stands under it."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GRID)
    column.addWidget(heading(title))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return widget


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
