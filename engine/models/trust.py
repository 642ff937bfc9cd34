"""Files that can run code open only after a person trusted exactly those bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import platformdirs
from filelock import FileLock, Timeout

from engine.errors import ModelError
from engine.files import write_text
from engine.language import tr
from engine.models.card import ModelCard
from engine.models.formats import FORMATS

LOCK_SECONDS = 10.0


def files_to_trust(card: ModelCard) -> tuple[Path, ...]:
    """The files of a card that run code when the model is opened, each once, in a fixed order."""
    code = [card.weights] if FORMATS[card.format].weights_run_code else []
    code += [card.factory.path] if card.factory else []
    code += [card.metadata.encoder.path] if card.metadata else []
    return tuple(dict.fromkeys(code))


def read_model_file(path: Path) -> bytes:
    """The bytes of a file that a card names.

    Raises:
        ModelError: the file is missing or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def check_readable(path: Path) -> None:
    """Refuse a file that is missing, or that this person may not read, before another library trips over it."""
    try:
        path.open("rb").close()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ModelError:
    return ModelError(
        tr("Model file {path} cannot be read ({reason}); put it where the card says.", path=path, reason=error.strerror)
    )


class TrustStore:
    """The person's own list of trusted files, by SHA-256; it knows nothing of where a file lies."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` of the list; by default in the person's data folder."""
        self._path = path or platformdirs.user_data_path("spotcheck", appauthor=False) / "trusted.json"

    def is_trusted(self, path: Path) -> bool:
        """Whether the file as it is now was trusted; raises ModelError where it cannot be read."""
        return self._holds(read_model_file(path))

    def trust(self, path: Path) -> None:
        """Trust the file as it is now, for good.

        Raises:
            ModelError: the file cannot be read, or the list cannot be written.
        """
        digest = _sha256(read_model_file(path))
        entry = {"name": path.name, "trusted_at": datetime.now(UTC).isoformat(timespec="seconds")}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self._path.with_suffix(".lock"), timeout=LOCK_SECONDS):
                write_text(self._path, json.dumps({**self._entries(), digest: entry}, indent=1))
        except (OSError, Timeout) as error:
            raise ModelError(
                tr("The list of trusted files {path} cannot be written ({reason}).", path=self._path, reason=error)
            ) from error

    def read(self, path: Path) -> bytes:
        """The bytes of a trusted file: the very ones that were compared with the list.

        Raises:
            ModelError: the file is missing, or these bytes were never trusted.
        """
        data = read_model_file(path)
        if self._holds(data):
            return data
        raise ModelError(
            tr(
                "Model file {path} can run code and was not trusted in this form: read it, then trust it in the "
                "model dialog or with --trust.",
                path=path,
            )
        )

    def _holds(self, data: bytes) -> bool:
        return _sha256(data) in self._entries()

    def _entries(self) -> Mapping[str, object]:
        try:
            value: object = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise self._damaged() from error
        if not isinstance(value, Mapping):
            raise self._damaged()
        return cast(Mapping[str, object], value)

    def _damaged(self) -> ModelError:
        return ModelError(
            tr("The list of trusted files {path} is damaged; delete it and trust your models again.", path=self._path)
        )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
