"""TorchScript files: code and weights in one, so trusted as one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.cases import Facts
from engine.errors import ModelError
from engine.models.opened import OpenedModel
from engine.models.opening import open_model
from engine.models.trust import TrustStore
from engine.plan import Plan
from tests.engine.models.networks import opened, trusting, write_card
from tests.engine.models.scripts import write_script

PHOTO = np.random.default_rng(4).integers(0, 256, (40, 50, 3), np.uint8)


def script_card(folder: Path) -> tuple[Path, OpenedModel]:
    """A card of the small network as TorchScript, and the network itself."""
    original = opened(folder)
    assert isinstance(original, OpenedModel)
    write_script(original.network, (torch.rand(2, 3, 16, 20),), folder / "model.pt")
    return write_card(folder, format="torchscript", weights="model.pt", factory=None), original


def test_equals_the_network_it_was_made_from(tmp_path: Path) -> None:
    card, original = script_card(tmp_path)
    model = open_model(card, trust=trusting(card, tmp_path))
    photo, facts = model.prepare(PHOTO), model.encode(Facts())
    np.testing.assert_allclose(model.classify([photo], facts), original.classify([photo], facts), rtol=1e-6)


def test_runs_under_every_plan_with_gradients(tmp_path: Path) -> None:
    card, _ = script_card(tmp_path)
    model = open_model(card, trust=trusting(card, tmp_path))
    exact = model.under(Plan(dtype="float64", fold=True, channels_last=True))
    points = exact.tensor(model.prepare(PHOTO).pixels[None, None]).requires_grad_()
    (gradient,) = torch.autograd.grad(exact.forward(points, None)[0, 1], points)
    assert gradient.dtype == torch.float64
    assert bool(gradient.abs().sum() > 0)


def test_untrusted_is_refused(tmp_path: Path) -> None:
    card, _ = script_card(tmp_path)
    with pytest.raises(ModelError, match=r"model\.pt can run code and was not trusted"):
        open_model(card, trust=TrustStore(tmp_path / "other.json"))


@pytest.mark.parametrize("data", [b"", b"rubbish", b"PK\x03\x04" + bytes(100)])
def test_a_damaged_file_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    card = write_card(tmp_path, format="torchscript", weights="model.pt", factory=None)
    (tmp_path / "model.pt").write_bytes(data)
    with pytest.raises(ModelError, match="not a whole TorchScript file") as refusal:
        open_model(card, trust=trusting(card, tmp_path))
    assert "\n" not in str(refusal.value)
