"""Running what came with a model: Python files and networks written by others."""

from __future__ import annotations

import hashlib
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError

from engine.errors import ModelError
from engine.language import tr
from engine.models.card import CodeReference
from engine.models.trust import TrustStore

FOREIGN_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    RuntimeError,
    SafetensorError,
    StopIteration,
    SyntaxError,
    SystemExit,
    TypeError,
    ValueError,
    torch.jit.Error,
)
"""What code written by others is expected to raise; anything else is caught at the worker's edge only."""

LONGEST_REASON = 300


def reason_of(error: BaseException) -> str:
    """Kind and first lines of an error on one line."""
    text = " ".join(str(error).split())
    short = text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON] + "…"
    return f"{type(error).__name__}: {short}" if short else type(error).__name__


class CodeFiles:
    """The Python files of one card: each read once, compared with the trusted ones, and run from those bytes."""

    def __init__(self, trust: TrustStore) -> None:
        """Nothing is read yet."""
        self._trust = trust
        self._sources: dict[Path, bytes] = {}
        self._modules: dict[Path, types.ModuleType] = {}

    def read(self, path: Path) -> bytes:
        """The trusted bytes of a file; ModelError where they are not trusted."""
        if path not in self._sources:
            self._sources[path] = self._trust.read(path)
        return self._sources[path]

    def function(self, reference: CodeReference) -> Callable[..., Any]:
        """The function that a card names.

        Raises:
            ModelError: the file is not trusted, does not run, or has no such function.
        """
        found: object = getattr(self._module(reference.path), reference.function, None)
        if not callable(found):
            raise ModelError(
                tr(
                    "Model file {path} has no function “{function}”; mend card or file.",
                    path=reference.path,
                    function=reference.function,
                )
            )
        return found

    def _module(self, path: Path) -> types.ModuleType:
        if path not in self._modules:
            self._modules[path] = _run(path, self.read(path))
        return self._modules[path]


def _run(path: Path, source: bytes) -> types.ModuleType:
    """Run the source as a module of its own, findable by name as dataclasses and annotations need it."""
    module = types.ModuleType(f"spotcheck_model_{hashlib.sha256(source).hexdigest()}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, str(path), "exec"), module.__dict__)
    except FOREIGN_ERRORS as error:
        del sys.modules[module.__name__]
        raise ModelError(
            tr("Model file {path} does not run ({reason}); mend it.", path=path, reason=reason_of(error))
        ) from error
    return module
