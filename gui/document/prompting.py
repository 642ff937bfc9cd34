"""The promptable model that a person brought: whether it can be used, and what it is asked, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.errors import ModelError
from engine.promptable.runtime import is_installed, not_installed
from engine.promptable.values import PromptablePair
from engine.smart.method_names import Answer
from gui.engine_thread import EngineThread, Request, Watch
from gui.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.promptable.desk import PromptableDesk
    from engine.smart.region import Hints

State = Literal["uninstalled", "none", "checking", "ready", "refused"]


@dataclass(frozen=True, slots=True)
class _Check:
    encoder: Path
    decoder: Path

    def __call__(self, watch: Watch) -> PromptablePair:
        from engine.promptable.checking import checked_pair

        return checked_pair(self.encoder, self.decoder, watch.cancelled)


@dataclass(frozen=True, slots=True)
class _Lost:
    """The files that were checked cannot be opened any more."""

    sentence: str


@dataclass(frozen=True, slots=True, eq=False)
class _Ask:
    """Without hints the photo is only looked at, so that the first answer is quick."""

    desk: PromptableDesk
    pixels: NDArray[np.uint8]
    hints: Hints | None = None

    def __call__(self, watch: Watch) -> Answer | _Lost | None:
        try:
            self.desk.open(watch.cancelled)
        except ModelError as error:
            return _Lost(str(error))
        if self.hints is not None:
            return self.desk.region(self.pixels, self.hints, watch.cancelled)
        return self.desk.look(self.pixels, watch.cancelled)


class Prompting(QObject):
    """`failed` carries a sentence; `looking_changed` whether the photo on the screen is being looked at."""

    changed = Signal()
    looking_changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._kept_thread: EngineThread | None = None
        self._desk: PromptableDesk | None = None
        self._look: Request | None = None
        self._question: tuple[Request, Callable[[Answer], None], Callable[[], None]] | None = None
        self.pair = PromptablePair.from_json(settings.promptable)
        self.sentence = "" if is_installed() else not_installed()
        self.state: State = "none"
        if self.sentence:
            self.state = "uninstalled"
        elif self.pair is not None:
            self.state = "ready"

    @property
    def name(self) -> str:
        """Of the model, where it can be asked."""
        return self.pair.name if self.pair is not None and self.state == "ready" else ""

    @property
    def preferred(self) -> bool:
        """Whether the person chose the model rather than the method that comes with Spotcheck."""
        return self._settings.promptable_preferred

    @preferred.setter
    def preferred(self, preferred: bool) -> None:
        self._settings.promptable_preferred = preferred

    @property
    def looking(self) -> bool:
        """Whether an answer, or the readiness for one, is awaited."""
        return self._look is not None or self._question is not None

    # Which files

    def check(self, encoder: Path, decoder: Path) -> None:
        """Check two files and use them from now on; `changed` follows, whatever comes of it."""
        self.leave()
        self.state, self.sentence = "checking", ""
        self._thread.run(_Check(encoder, decoder), self._on_checked, self._on_unfit, kind="promptable check")
        self.changed.emit()

    def remove(self) -> None:
        """Use no model any more; the files stay where they are."""
        self.leave()
        self._keep(None)
        self.state, self.sentence = "none", ""
        self.changed.emit()

    def _on_checked(self, pair: PromptablePair) -> None:
        self._keep(pair)
        self.preferred = True
        self.state, self.sentence = "ready", ""
        self.changed.emit()

    def _on_unfit(self, sentence: str) -> None:
        """The model before stays."""
        self.state, self.sentence = "ready" if self.pair else "refused", sentence
        self.changed.emit()

    def _keep(self, pair: PromptablePair | None) -> None:
        self.pair, self._desk = pair, None
        self._settings.promptable = pair.to_json() if pair else ""

    # What is asked

    def look(self, pixels: NDArray[np.uint8]) -> None:
        """Look at a photo before anything is asked of it."""
        desk = self._opened_desk()
        if desk is not None and not self.looking:
            self._look = self._thread.run(_Ask(desk, pixels), self._on_looked, self._on_not_looked, kind="look")
            self.looking_changed.emit(True)

    def ask(
        self, pixels: NDArray[np.uint8], hints: Hints, answered: Callable[[Answer], None], refused: Callable[[], None]
    ) -> None:
        """Ask for the region that the hints mean; one of both is called in the window's thread, unless a newer
        question came in between."""
        desk = self._opened_desk()
        if desk is None:
            refused()
            return
        work = _Ask(desk, pixels, hints)
        request = self._thread.run(work, self._on_answered, self._on_no_answer, kind="prompt")
        self._question = request, answered, refused
        self.looking_changed.emit(True)

    def drop(self) -> None:
        """The answer is no longer wanted; what is computed for it is stopped."""
        if self._question is not None:
            self._question[0].cancel()
            self._question = None
            self.looking_changed.emit(self.looking)

    def leave(self) -> None:
        """Nothing about the photo is wanted any more."""
        self.drop()
        if self._look is not None:
            self._look.cancel()
            self._look = None
            self.looking_changed.emit(False)

    def close(self) -> None:
        """End the thread, where there is one."""
        if self._kept_thread is not None:
            self._kept_thread.close()

    @property
    def _thread(self) -> EngineThread:
        if self._kept_thread is None:
            self._kept_thread = EngineThread("prompting", self)
        return self._kept_thread

    def _opened_desk(self) -> PromptableDesk | None:
        from engine.promptable.desk import PromptableDesk

        if self._desk is None and self.pair is not None and self.state == "ready":
            self._desk = PromptableDesk(self.pair)
        return self._desk

    def _on_looked(self, found: object) -> None:
        self._look = None
        self.looking_changed.emit(self.looking)
        if isinstance(found, _Lost):
            self._lose(found)

    def _on_not_looked(self, sentence: str) -> None:
        self._on_looked(None)
        self.failed.emit(sentence)

    def _on_answered(self, answer: object) -> None:
        question, self._question = self._question, None
        self.looking_changed.emit(self.looking)
        if isinstance(answer, _Lost):
            self._lose(answer)
        if question is not None and isinstance(answer, Answer):
            question[1](answer)
        elif question is not None:
            question[2]()

    def _on_no_answer(self, sentence: str) -> None:
        question, self._question = self._question, None
        self.looking_changed.emit(self.looking)
        self.failed.emit(sentence)
        if question is not None:
            question[2]()

    def _lose(self, lost: _Lost) -> None:
        self._desk = None
        self.state, self.sentence = "refused", lost.sentence
        self.changed.emit()
        self.failed.emit(lost.sentence)
