"""ONNX Runtime, where it is installed: sessions on this machine alone, and runs that can be stopped."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import Cancelled, ModelError
from engine.language import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""ONNX Runtime 1.29 and later, where it can send anything, reads this before it starts."""
POLL = 0.03
"""Seconds between two looks at whether a run is still wanted."""
ERRORS_ONLY = 3


def not_installed() -> str:
    """The sentence where ONNX Runtime is not there."""
    return tr(
        'Promptable models need ONNX Runtime, which is not installed: run pip install "spotcheck[promptable]" '
        "and open Spotcheck again."
    )


def is_installed() -> bool:
    """Whether ONNX Runtime is there; it is not loaded by this."""
    return find_spec("onnxruntime") is not None


@cache
def _runtime() -> Any:
    os.environ[NO_TELEMETRY] = "1"
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError(not_installed()) from error
    onnxruntime.disable_telemetry_events()
    return onnxruntime


@cache
def _refusals() -> tuple[type[Exception], ...]:
    """What ONNX Runtime raises; its own kinds have no common base."""
    kinds = vars(import_module("onnxruntime.capi.onnxruntime_pybind11_state")).values()
    own = (kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Exception))
    return (*own, RuntimeError, ValueError)


def opened(path: Path) -> InferenceSession:
    """A session of the file, on the graphics processor where ONNX Runtime has CUDA, else on the processor.

    No other provider is ever used: some send data over the network.

    Raises:
        ModelError: ONNX Runtime is not installed, or cannot open the file.
    """
    runtime = _runtime()
    options = runtime.SessionOptions()
    options.log_severity_level = ERRORS_ONLY
    options.intra_op_num_threads = max(1, _cores() - 1)
    wanted = ("CUDAExecutionProvider", "CPUExecutionProvider")
    providers = [name for name in wanted if name in runtime.get_available_providers()]
    with refused(tr("“{file}” cannot be opened as an ONNX model", file=path.name)):
        return runtime.InferenceSession(str(path), options, providers=providers)


def run(
    session: InferenceSession,
    feeds: Mapping[str, NDArray[Any]],
    wanted: list[str],
    name: str,
    cancelled: Callable[[], bool],
) -> list[NDArray[Any]]:
    """The outputs `wanted`, as arrays.

    Raises:
        Cancelled: `cancelled` said so while it ran.
        ModelError: it cannot be run on this, or what comes out is not finite.
    """
    options, ended = _runtime().RunOptions(), threading.Event()
    options.log_severity_level = ERRORS_ONLY + 1

    def watch() -> None:
        while not ended.wait(POLL):
            if cancelled():
                options.terminate = True
                return

    watcher = threading.Thread(target=watch, name="promptable watch", daemon=True)
    watcher.start()
    try:
        with refused(tr("“{file}” could not be run", file=name), cancelled):
            found = session.run(wanted, dict(feeds), options)
    finally:
        ended.set()
        watcher.join()
    if cancelled():
        raise Cancelled
    import numpy as np

    arrays = [np.asarray(one) for one in found]
    if not all(bool(np.isfinite(one).all()) for one in arrays):
        raise ModelError(
            tr("“{file}” gave numbers that are not finite for this photo; choose the other method for it.", file=name)
        )
    return arrays


@contextmanager
def refused(what: str, cancelled: Callable[[], bool] = lambda: False) -> Generator[None]:
    """What ONNX Runtime refuses within becomes one sentence."""
    kinds = _refusals()
    try:
        yield
    except kinds as error:
        if cancelled():
            raise Cancelled from error
        reason = " ".join(str(error).split()).rstrip(".")[:200]
        raise ModelError(tr("{what} ({reason}); choose another model.", what=what, reason=reason)) from error


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
