"""The key that hides the overlays: pressed it switches, held it hides them only while it is down."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from gui.actions.window_actions import Actions
from gui.canvas.canvas import PhotoCanvas
from gui.keymap import HOLD_MS


class OverlayKey(QObject):
    """Switched here alone, wherever the focus is."""

    def __init__(self, actions: Actions, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._actions, self._canvas = actions, canvas
        self._hidden_at = QElapsedTimer()
        actions["overlays"].triggered.connect(self._hide)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_H:
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyRelease and self._actions.is_key_of("overlays", event.key()):
                if not event.isAutoRepeat():
                    self.let_go()
                return True
        return super().eventFilter(watched, event)

    def let_go(self) -> None:
        """The key was held to look for a moment: show the overlays again."""
        if self._hidden_at.isValid() and self._hidden_at.elapsed() > HOLD_MS:
            self._actions["overlays"].setChecked(False)
            self._hide(False)

    def _hide(self, hidden: bool) -> None:
        self._canvas.set_overlays_hidden(hidden)
        if hidden:
            self._hidden_at.start()
        else:
            self._hidden_at.invalidate()
