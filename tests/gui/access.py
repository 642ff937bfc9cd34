"""Walking a screen as somebody does who uses no mouse, or no eyes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
LONGEST_WALK = 400
AROUND = 3
"""Pixels around a widget in which its focus may be shown."""


def interactive(screen: QWidget) -> Iterator[QWidget]:
    """What a person can use on the screen; parts of other widgets, such as the line of a spin box, are left out."""
    for widget in screen.findChildren(QWidget):
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        usable = by_tab or (isinstance(widget, INTERACTIVE) and not isinstance(widget, QHeaderView))
        if usable and widget.isVisible() and widget.window() is screen and not _is_part(widget):
            yield widget


def _is_part(widget: QWidget) -> bool:
    inside = isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox, QLineEdit))
    proxied = widget.focusProxy() is not None or widget.objectName().startswith("qt_")
    return inside or proxied or isinstance(widget, QScrollBar)


def spoken(widget: QWidget) -> str:
    """What a screen reader says first."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def faceless(widget: QWidget) -> bool:
    """Whether a button shows a picture alone."""
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return not widget.icon().isNull()
    return isinstance(widget, QAbstractButton) and not widget.text() and not widget.icon().isNull()


def words_of(widget: QWidget) -> str:
    """For a failing test: which widget it is."""
    chain = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None:
        chain.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{spoken(widget)!r} {' < '.join(chain[:5])}"


def tab_stops(screen: QWidget) -> set[QWidget]:
    """What the Tab key must lead to."""
    return {
        widget
        for widget in interactive(screen)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    }


def fellows(widget: QWidget) -> set[QWidget]:
    """The widget, and those of which one at a time is chosen with it: arrow keys lead through them."""
    if not isinstance(widget, QAbstractButton):
        return {widget}
    group = widget.group()
    others: set[QWidget] = set(group.buttons()) if group and group.exclusive() else set()
    parent = widget.parentWidget()
    if widget.autoExclusive() and parent is not None:
        others |= {one for one in parent.findChildren(QAbstractButton) if one.autoExclusive()}
    return others | {widget}


def walk(screen: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab leads, until it comes back to where it began; fails where it stays or never comes back."""
    screen.activateWindow()
    assert QTest.qWaitForWindowActive(screen)
    first = QApplication.focusWidget() or screen
    QTest.keyClick(first, key)
    visited: list[QWidget] = []
    for _ in range(LONGEST_WALK):
        now = QApplication.focusWidget()
        assert now is not None, f"Tab leads nowhere after {words_of(visited[-1]) if visited else first}"
        if now in visited:
            assert now is visited[0], f"the walk is caught in {words_of(now)}"
            return visited
        visited.append(now)
        QTest.keyClick(now, key)
    raise AssertionError("the walk does not end")


def shows_focus(widget: QWidget, screen: QWidget) -> bool:
    """Whether the widget looks otherwise while it has the focus; also where something else lies over it."""
    middle = widget.mapTo(screen, widget.rect().center())
    for area in screen.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    on_top = screen.childAt(middle)
    if on_top is not None and on_top is not widget and not widget.isAncestorOf(on_top):
        return True
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    with_focus = _picture(widget, screen)
    widget.clearFocus()
    QApplication.processEvents()
    return with_focus != _picture(widget, screen)


def _picture(widget: QWidget, screen: QWidget) -> QImage:
    place = QRect(widget.mapTo(screen, widget.rect().topLeft()), widget.size())
    return screen.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()
