"""What is known of a promptable model: its two files as they were checked, and how the log names it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NAMED = 32
"""Most characters of a model's name."""
SHOWN = 16
"""Digits of a file's hash that stand in the log."""
_ROLE = re.compile(r"[\W_]*(?:image)?[\W_]*encoder.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file as it was when it was checked.

    Attributes:
        sha256: of the file, as `sha256sum` tells it; where it has data files beside it, of the lines `HASH  NAME` of
            all of them, the ONNX file first.
        size: bytes, those of its data files included.
    """

    path: Path
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class PromptablePair:
    """An encoder and a decoder that belong together."""

    encoder: ModelFile
    decoder: ModelFile

    @property
    def name(self) -> str:
        """As people know it: the encoder's file name without the word encoder and what follows."""
        stem = _ROLE.sub("", self.encoder.path.stem) or self.encoder.path.stem
        return "".join(letter for letter in stem if letter.isprintable() and letter != "·")[:NAMED].strip() or "model"

    @property
    def method(self) -> str:
        """As the log names it, with the first digits of both hashes."""
        encoder, decoder = self.encoder.sha256[:SHOWN], self.decoder.sha256[:SHOWN]
        return f"{self.name} (encoder {encoder}, decoder {decoder})"

    def to_json(self) -> str:
        """For `from_json`."""
        return json.dumps(asdict(self), default=str)

    @classmethod
    def from_json(cls, text: str) -> PromptablePair | None:
        """What `to_json` wrote; `None` where it is not that."""
        try:
            known: Any = json.loads(text)
            files = [
                ModelFile(Path(str(known[role]["path"])), str(known[role]["sha256"]), int(known[role]["size"]))
                for role in ("encoder", "decoder")
            ]
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        return cls(*files)
