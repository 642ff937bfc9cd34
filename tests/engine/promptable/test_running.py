"""What goes wrong while it runs, and what is kept."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from engine.errors import Cancelled, ModelError
from engine.promptable import checking, runtime
from engine.promptable.checking import checked_pair
from engine.promptable.desk import PromptableDesk
from engine.promptable.model import PromptableModel
from engine.promptable.values import PromptablePair
from engine.smart.region import Hints
from tests import promptable_pairs

PIXELS = np.full((48, 64, 3), 120, np.uint8)
BOX = Hints(box=(10.0, 10.0, 50.0, 40.0))
EMBEDDING = 256 * 64 * 64 * 4


def never() -> bool:
    return False


def test_numbers_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    files = promptable_pairs.encoder(tmp_path / "e.onnx"), promptable_pairs.decoder(tmp_path / "d.onnx", factor=np.nan)
    desk = PromptableDesk(checked_pair(*files))
    with pytest.raises(ModelError, match=r"“d.onnx” gave numbers that are not finite for this photo"):
        desk.region(PIXELS, BOX, never)


def test_without_the_package_one_sentence(monkeypatch: pytest.MonkeyPatch, toy: PromptablePair) -> None:
    runtime._runtime.cache_clear()  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="which is not installed"):
        checked_pair(toy.encoder.path, toy.decoder.path)
    monkeypatch.undo()
    runtime._runtime.cache_clear()  # pyright: ignore[reportPrivateUsage]
    assert runtime.is_installed()


def test_a_file_that_is_gone_or_changed_before_it_is_opened(tmp_path: Path) -> None:
    encoder, decoder = promptable_pairs.pair(tmp_path)
    pair = checked_pair(encoder, decoder)
    promptable_pairs.decoder(decoder, factor=2.0)
    with pytest.raises(ModelError, match="has changed since it was checked"):
        PromptableDesk(pair).look(PIXELS, never)
    decoder.unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        PromptableDesk(pair).look(PIXELS, never)


def test_a_file_that_is_removed_while_it_is_in_use_is_no_longer_needed(tmp_path: Path) -> None:
    encoder, decoder = promptable_pairs.pair(tmp_path)
    desk = PromptableDesk(checked_pair(encoder, decoder))
    before = desk.region(PIXELS, BOX, never)
    encoder.unlink()
    decoder.unlink()
    assert desk.region(PIXELS, BOX, never) == before


def test_a_long_run_is_stopped(tmp_path: Path) -> None:
    pair = checked_pair(*promptable_pairs.pair(tmp_path, slow=200))
    model, stop = PromptableModel.of(pair), threading.Event()
    timer = threading.Timer(0.3, stop.set)
    begin = time.monotonic()
    timer.start()
    with pytest.raises(Cancelled):
        model.embedding(PIXELS, stop.is_set)
    timer.join()
    assert time.monotonic() - begin < 20
    assert model.decoder.get_inputs(), "it can be asked again"


def test_cancelled_before_it_begins(tmp_path: Path, toy: PromptablePair) -> None:
    with pytest.raises(Cancelled):
        PromptableDesk(toy).look(PIXELS, lambda: True)


def test_an_embedding_is_made_once_and_the_oldest_goes_first(
    toy: PromptablePair, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    embedding = PromptableModel.embedding

    def counted(model: PromptableModel, pixels: np.ndarray, cancelled: object) -> object:
        made.append(int(pixels[0, 0, 0]))
        return embedding(model, pixels, never)

    monkeypatch.setattr(PromptableModel, "embedding", counted)
    desk = PromptableDesk(toy, kept_bytes=2 * EMBEDDING)
    photos = [np.full((48, 64, 3), shade, np.uint8) for shade in (10, 20, 30)]
    for one in (0, 0, 1, 0, 2):
        desk.look(photos[one].copy(), never)
    assert made == [10, 20, 30], "known again by its pixels, in another array too"
    desk.look(photos[0], never)
    assert made == [10, 20, 30]
    desk.look(photos[1], never)
    assert made == [10, 20, 30, 20], "of two that fit the one that was used last stays"
    small = PromptableDesk(toy, kept_bytes=1)
    small.look(photos[0], never)
    small.region(photos[0], BOX, never)
    assert made[4:] == [10], "the photo in the hand always stays"


def test_photos_of_one_content_and_two_shapes_are_two(toy: PromptablePair) -> None:
    desk = PromptableDesk(toy)
    for shape in ((48, 64, 3), (64, 48, 3)):
        pixels = np.full(shape, 100, np.uint8)
        desk.region(pixels, BOX, never)
    assert len(desk._embeddings) == 2  # pyright: ignore[reportPrivateUsage]


def test_nothing_but_this_machine_is_used(toy: PromptablePair) -> None:
    model = PromptableModel.of(toy)
    for session in (model.encoder, model.decoder):
        assert set(session.get_providers()) <= {"CUDAExecutionProvider", "CPUExecutionProvider"}
    assert os.environ[runtime.NO_TELEMETRY] == "1"


def test_the_package_that_is_installed_holds_no_uploader() -> None:
    """From 1.29 on ONNX Runtime's own builds can send; the version that is asked for in pyproject.toml cannot."""
    import onnxruntime

    folder = Path(onnxruntime.__file__).parent / "capi"
    libraries = [path for path in folder.iterdir() if path.suffix in (".so", ".pyd", ".dll", ".dylib")]
    assert libraries
    assert not any(b"events.data.microsoft.com" in path.read_bytes() for path in libraries)


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, engine.promptable.desk, engine.promptable.checking; "
        "from engine.promptable.runtime import is_installed; is_installed(); "
        "assert 'onnxruntime' not in sys.modules and 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, cwd=Path(checking.__file__).parents[2])
