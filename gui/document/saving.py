"""Whether a person's work is safe: it is once the project has committed it, not before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from engine.errors import EditError, SpotcheckError

SavingState = Literal["saved", "saving", "failed"]


@dataclass(frozen=True, slots=True)
class _Write:
    again: Callable[[], Future[Any]]
    future: Future[Any]
    done: Callable[[], None] | None


class Saving(QObject):
    """Follows writes until they are committed; keeps those that failed, in order, to be tried again."""

    changed = Signal()
    failed = Signal(str)
    refused = Signal()
    """An edit does not fit what is stored: what is on the screen is to be read anew."""

    _settled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: list[_Write] = []
        self._failed: list[_Write] = []
        self.message = ""
        self._settled.connect(self._on_settled)

    @property
    def state(self) -> SavingState:
        if self._failed:
            return "failed"
        return "saving" if self._open else "saved"

    def write(self, begin: Callable[[], Future[Any]], done: Callable[[], None] | None = None) -> None:
        """Begin a write; `done` is called in the GUI thread once it is committed.

        While an earlier write has failed, later ones wait behind it, so that the log keeps its order.
        """
        if self._failed:
            self._failed.append(_Write(begin, Future(), done))
            return
        self._begin(begin, done)

    def retry(self) -> None:
        """Try all that failed again, in order."""
        waiting, self._failed, self.message = self._failed, [], ""
        for write in waiting:
            self._begin(write.again, write.done)

    def forget(self) -> None:
        """Drop everything: the project is closed."""
        self._open, self._failed, self.message = [], [], ""
        self.changed.emit()

    def _begin(self, begin: Callable[[], Future[Any]], done: Callable[[], None] | None) -> None:
        try:
            future = begin()
        except SpotcheckError as error:
            future = Future[Any]()
            future.set_exception(error)
        write = _Write(begin, future, done)
        self._open.append(write)
        self.changed.emit()
        future.add_done_callback(lambda _: self._settled.emit(write))

    def _on_settled(self, write: _Write) -> None:
        if write not in self._open:
            return
        self._open.remove(write)
        error = write.future.exception()
        if error is None:
            if write.done:
                write.done()
        elif isinstance(error, EditError):
            self.refused.emit()
            self.failed.emit(str(error))
        else:
            self._failed.append(write)
            self.message = str(error)
            self.failed.emit(self.message)
        self.changed.emit()
