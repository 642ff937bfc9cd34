"""By which method the smart region is found: that which comes with Spotcheck, or a model that the person brought."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.smart.method_names import MIXTURE, Answer

if TYPE_CHECKING:
    from engine.smart.copies import Copies
    from engine.smart.region import Hints


class Asked(Protocol):
    """Where questions to the method that comes with Spotcheck go, and which photo is shown (see `SmartBench`)."""

    @property
    def pixels(self) -> NDArray[np.uint8] | None: ...
    def warm(self) -> None: ...
    def ask(self, kind: str, question: Callable[[Copies], Answer], answered: Callable[[Answer], None]) -> None: ...


class Brought(Protocol):
    """The model that a person brought, where there is one, and whether it is to answer (see `Prompting`)."""

    @property
    def name(self) -> str: ...
    @property
    def preferred(self) -> bool: ...
    @preferred.setter
    def preferred(self, preferred: bool) -> None: ...
    def look(self, pixels: NDArray[np.uint8]) -> None: ...
    def ask(
        self,
        pixels: NDArray[np.uint8],
        hints: Hints,
        answered: Callable[[Answer], None],
        refused: Callable[[], None],
    ) -> None: ...
    def drop(self) -> None: ...
    def leave(self) -> None: ...


class RegionMethods(QObject):
    """`exchanged` says that another method answers from now on."""

    changed = Signal()
    exchanged = Signal()

    def __init__(self, bench: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._prompting: Brought | None = None
        self._was_prompted = False

    def set_prompting(self, prompting: Brought) -> None:
        """Offer this one's model, where it has one; who does so calls `refresh` when that changes."""
        self._prompting = prompting
        self._was_prompted = self.prompted
        self.changed.emit()

    @property
    def offered(self) -> str:
        """The name of the model that can be chosen; empty without one."""
        return self._prompting.name if self._prompting is not None else ""

    @property
    def prompted(self) -> bool:
        """Whether the model answers."""
        return self._prompting is not None and bool(self._prompting.name) and self._prompting.preferred

    @prompted.setter
    def prompted(self, prompted: bool) -> None:
        if self._prompting is not None and prompted != self._prompting.preferred:
            self._prompting.preferred = prompted
            self.refresh()

    def warm(self) -> None:
        """Looks at the photo before anything is asked."""
        if self._bench.pixels is None:
            return
        if self._prompting is not None and self.prompted:
            self._prompting.look(self._bench.pixels)
        else:
            self._bench.warm()

    def find(self, hints: Hints, answered: Callable[[Answer], None], refused: Callable[[], None]) -> None:
        """Asks for the region that the hints mean; `refused` is called where the model cannot answer."""
        pixels = self._bench.pixels
        if self._prompting is not None and self.prompted and pixels is not None:
            self._prompting.ask(pixels, hints, answered, refused)
            return

        def find(copies: Copies) -> Answer:
            from engine.smart.region import smart_region

            return Answer(smart_region(copies.pixels, hints), MIXTURE)

        self._bench.ask("smart region", find, answered)

    def drop(self) -> None:
        """No answer is wanted any more."""
        if self._prompting is not None:
            self._prompting.drop()

    def leave(self) -> None:
        """Another photo: nothing about this one is wanted any more."""
        if self._prompting is not None:
            self._prompting.leave()

    def refresh(self) -> None:
        """What answers may be another one now."""
        self.changed.emit()
        if self.prompted != self._was_prompted:
            self._was_prompted = self.prompted
            self.drop()
            self.exchanged.emit()
