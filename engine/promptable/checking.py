"""Checks the two files that a person chose, before anything is run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from engine.errors import Cancelled, ModelError
from engine.language import tr
from engine.promptable.data_files import data_files, unreadable
from engine.promptable.model import PromptableModel
from engine.promptable.values import ModelFile, PromptablePair

PIECE = 1 << 22
"""Bytes that are read at once."""


def checked_pair(encoder: Path, decoder: Path, cancelled: Callable[[], bool] = lambda: False) -> PromptablePair:
    """Both files with hash and size; their signatures are read, and they fit each other.

    Raises:
        ModelError: a file is missing, no ONNX file, asks for files outside its folder, or has another signature; or
            ONNX Runtime is not installed.
        Cancelled: `cancelled` said so.
    """
    pair = PromptablePair(checked_file(encoder, cancelled), checked_file(decoder, cancelled))
    PromptableModel.of(pair)
    return pair


def opened_pair(pair: PromptablePair, cancelled: Callable[[], bool] = lambda: False) -> PromptableModel:
    """The model, if its files are still those that were checked.

    Raises:
        ModelError: a file is gone or has changed, or what `checked_pair` raises.
        Cancelled: `cancelled` said so.
    """
    for known in (pair.encoder, pair.decoder):
        if checked_file(known.path, cancelled) != known:
            raise ModelError(
                tr("“{file}” has changed since it was checked; choose it again in Settings.", file=known.path.name)
            )
    return PromptableModel.of(pair)


def checked_file(path: Path, cancelled: Callable[[], bool] = lambda: False) -> ModelFile:
    """Hash and size of an ONNX file and the data files beside it.

    Raises:
        ModelError: it cannot be read, is no ONNX file, or asks for files outside its folder.
        Cancelled: `cancelled` said so.
    """
    files = (path, *data_files(path))
    try:
        hashes = [_hash(file, cancelled) for file in files]
        size = sum(file.stat().st_size for file in files)
    except OSError as error:
        raise ModelError(unreadable(path, error)) from error
    if len(files) == 1:
        return ModelFile(path, hashes[0], size)
    lines = (f"{known}  {file.name}\n" for known, file in zip(hashes, files, strict=True))
    return ModelFile(path, hashlib.sha256("".join(lines).encode()).hexdigest(), size)


def _hash(path: Path, cancelled: Callable[[], bool]) -> str:
    known = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            if cancelled():
                raise Cancelled
            known.update(piece)
    return known.hexdigest()
