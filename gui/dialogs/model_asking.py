"""What the model dialog asks the engine's thread for."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ModelError
from engine.language import tr
from gui.document.reading import visible_cases

if TYPE_CHECKING:
    from engine.project import Project
    from engine.tasks import ModelPreview
    from gui.engine_thread import Watch


@dataclass(frozen=True, slots=True)
class Asked:
    """A preview with the fingerprints of the files that would run code.

    Attributes:
        hidden: whether predictions are held back because the reader has completed no case yet.
    """

    preview: ModelPreview
    fingerprints: Mapping[Path, str]
    hidden: bool


@dataclass(frozen=True, slots=True)
class AskModel:
    """Reads a card and predicts cases that the reader may see.

    Attributes:
        trusted: the files that a person trusts, with the fingerprints that were shown; they are trusted first.
    """

    card_path: Path
    project: Project
    reader: str
    trusted: Mapping[Path, str] = field(default_factory=dict)

    def __call__(self, _: Watch) -> Asked:
        from engine import tasks

        for path, shown in self.trusted.items():
            if _sha256(path) != shown:
                raise ModelError(tr("{path} has changed since it was shown; choose the model card again.", path=path))
        if self.trusted:
            tasks.trust_model(self.card_path)
        cases = visible_cases(self.project, self.reader)
        preview = tasks.preview_model(self.card_path, self.project, cases)
        fingerprints = {path: _sha256(path) for path in preview.untrusted}
        return Asked(preview, fingerprints, hidden=cases is not None and not cases)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
