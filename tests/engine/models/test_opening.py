"""A model opens whole and fitting its card, or not at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from engine.cases import Facts
from engine.errors import ModelError
from engine.models.opening import open_model
from engine.models.trust import TrustStore
from tests.engine.models.networks import (
    CLASSES,
    FACTORY,
    input_value,
    metadata_value,
    opened,
    trusting,
    weights,
    write_model,
)

PHOTO = np.random.default_rng(2).integers(0, 256, (40, 50, 3), np.uint8)
GIVES_NAN = """
import torch
def load(path):
    network = torch.nn.Flatten()
    network.forward = lambda photos: photos.sum((2, 3)) * float("nan")
    return network
"""
POSTPONED = """
from __future__ import annotations
from dataclasses import dataclass
@dataclass
class Settings:
    classes: int
"""


def open_with(folder: Path, factory: str) -> None:
    card = write_model(folder, factory=factory)
    open_model(card, trust=trusting(card, folder))


def test_classifies_in_the_order_of_the_card(tmp_path: Path) -> None:
    model = opened(tmp_path)
    probabilities = model.classify([model.prepare(PHOTO)], model.encode(Facts()))
    assert probabilities.dtype == np.float64
    assert probabilities.shape == (len(CLASSES),)
    assert probabilities.sum() == pytest.approx(1, abs=1e-12)


def test_dropout_sleeps_and_weights_are_frozen(tmp_path: Path) -> None:
    model = opened(tmp_path)
    photo, facts = model.prepare(PHOTO), model.encode(Facts())
    np.testing.assert_array_equal(model.classify([photo], facts), model.classify([photo], facts))
    logits = model.forward(model.tensor(photo.pixels[None, None]), None)
    assert not logits.requires_grad


def test_the_digest_covers_weights_card_and_code(tmp_path: Path) -> None:
    first = opened(tmp_path).digest
    assert opened(tmp_path).digest == first
    digests = {first, opened(tmp_path, name="other").digest, opened(tmp_path, factory=FACTORY + "\n").digest}
    card = write_model(tmp_path)
    save_file(weights() | {"last.bias": torch.ones(3)}, tmp_path / "model.safetensors")
    digests.add(open_model(card, trust=trusting(card, tmp_path)).digest)
    assert len(digests) == 4


def test_a_class_count_that_does_not_fit(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"card\.json names 3 classes, but the model has 5 outputs"):
        opened(tmp_path, classes=5)


def test_missing_and_damaged_weights(tmp_path: Path) -> None:
    card = write_model(tmp_path)
    store = trusting(card, tmp_path)
    whole = (tmp_path / "model.safetensors").read_bytes()
    damaged = (b"", b"version https://git-lfs.github.com/spec/v1\n", whole[:-8], whole[:100], b"\xff" * 200)
    for data in damaged:
        (tmp_path / "model.safetensors").write_bytes(data)
        with pytest.raises(ModelError, match="not a whole safetensors file"):
            open_model(card, trust=store)
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(ModelError, match=r"model\.safetensors cannot be read"):
        open_model(card, trust=store)


def test_weights_without_tensors(tmp_path: Path) -> None:
    card = write_model(tmp_path)
    save_file({}, tmp_path / "model.safetensors")
    with pytest.raises(ModelError, match="hold no tensor"):
        open_model(card, trust=trusting(card, tmp_path))


@pytest.mark.parametrize(
    ("factory", "reason"),
    [
        ("def load(path:", "SyntaxError"),
        ("import a_module_that_is_not_there", "ModuleNotFoundError"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def other(path): ...", "has no function “load”"),
        ("load = 3", "has no function “load”"),
        ("def load(path): raise ZeroDivisionError('by\\nzero')", "ZeroDivisionError: by zero"),
        ("def load(): ...", "TypeError"),
        ("def load(path): return 3", "must return a torch module"),
        ("import torch\ndef load(path): return torch.nn.Linear(7, 3)", "fails on one photo of 20 x 16"),
        (GIVES_NAN, "not finite"),
        ("import torch\ndef load(path): return torch.nn.Identity()", "must answer"),
        ("\0", "network.py"),
    ],
)
def test_a_factory_that_fails_is_named_with_its_reason(tmp_path: Path, factory: str, reason: str) -> None:
    with pytest.raises(ModelError) as refusal:
        open_with(tmp_path, factory)
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_factory_may_use_dataclasses_with_postponed_annotations(tmp_path: Path) -> None:
    model = opened(tmp_path, factory=POSTPONED + FACTORY)
    assert model.classify([model.prepare(PHOTO)], model.encode(Facts())).sum() == pytest.approx(1.0)


def test_outputs_that_are_not_finite_on_one_photo_are_an_error(tmp_path: Path) -> None:
    bright = "return torch.where(photos.amax() > 250, float('nan'), 1.0) * logits if facts is None else"
    model = opened(tmp_path, factory=FACTORY.replace("return logits if facts is None else", bright))
    with pytest.raises(ModelError, match="not finite"):
        model.classify([model.prepare(np.full_like(PHOTO, 255))], model.encode(Facts()))


def test_a_device_that_is_not_there(tmp_path: Path) -> None:
    card = write_model(tmp_path)
    with pytest.raises(ModelError, match="“tpu:3”"):
        open_model(card, trust=trusting(card, tmp_path), device="tpu:3")


def test_outputs_given_as_probabilities(tmp_path: Path) -> None:
    logits = opened(tmp_path)
    factory = FACTORY.replace("return logits if facts is None", "return logits.softmax(1) if facts is None")
    probabilities = opened(tmp_path, factory=factory, output="probabilities")
    photo = logits.prepare(PHOTO)
    facts = logits.encode(Facts())
    np.testing.assert_allclose(
        probabilities.classify([photo], facts), logits.classify([photo], facts), rtol=1e-5, atol=1e-7
    )


def test_facts_reach_every_photo(tmp_path: Path) -> None:
    model = opened(tmp_path, metadata=metadata_value())
    photos = [model.prepare(PHOTO), model.prepare(PHOTO[::-1].copy())]
    plain, facts = opened(tmp_path), model.encode(Facts(age=90, sex="f"))
    points = model.tensor(np.stack([photo.pixels for photo in photos])[None])
    values = weights()
    shift = torch.from_numpy(facts.values) @ values["facts.weight"].T + values["facts.bias"]
    torch.testing.assert_close(
        model.forward(points, torch.from_numpy(facts.values)), plain.forward(points, None) + shift
    )


def test_a_missing_card(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        open_model(tmp_path / "card.json", trust=TrustStore(tmp_path / "trusted.json"))


def test_input_sizes_other_than_square(tmp_path: Path) -> None:
    model = opened(tmp_path, input=input_value(width=31, height=9))
    assert model.prepare(PHOTO).pixels.shape == (3, 9, 31)
