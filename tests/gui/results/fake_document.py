"""A document with the signals and the helper's thread of the real one, and nothing behind them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.engine_thread import EngineThread


class FakeDocument(QObject):
    opened = Signal()
    closed = Signal()
    runs_changed = Signal()
    models_changed = Signal()
    states_changed = Signal()
    cases_changed = Signal()
    reader_changed = Signal()

    def __init__(self, project: object, reader: str = "reader") -> None:
        super().__init__()
        self.project = project
        self.reader = reader
        self.helper = EngineThread("helper", self)
