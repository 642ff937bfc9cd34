"""Several photos, one answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.cases import Facts
from engine.models.combination import mean_probability
from tests.engine.models.networks import FACTORY, opened

PHOTOS = np.random.default_rng(5).integers(0, 256, (3, 40, 50, 3), np.uint8)
JOINT = FACTORY.replace(
    "    def forward(self, photos, facts=None):\n",
    "    def forward(self, cases, facts=None):\n        photos = cases.flatten(0, 1)\n",
).replace("return logits if", "logits = logits.unflatten(0, cases.shape[:2]).prod(1)\n        return logits if")


@pytest.mark.parametrize("how", ["mean_logit", "mean_probability", "maximum"])
def test_each_way_equals_its_definition(tmp_path: Path, how: str) -> None:
    model = opened(tmp_path, photos=how)
    prepared = [model.prepare(photo) for photo in PHOTOS]
    facts = model.encode(Facts())
    alone = [model.forward(model.tensor(photo.pixels[None, None]), None)[0].double() for photo in prepared]
    logits = torch.stack(alone)
    expected = {
        "mean_logit": torch.softmax(logits.mean(0), 0),
        "mean_probability": torch.softmax(logits, 1).mean(0),
        "maximum": torch.softmax(logits.amax(0), 0),
    }[how]
    np.testing.assert_allclose(model.classify(prepared, facts), expected.numpy(), rtol=1e-5)


def test_joint_hands_the_whole_case_to_the_network(tmp_path: Path) -> None:
    model = opened(tmp_path, factory=JOINT, photos="joint")
    prepared = [model.prepare(photo) for photo in PHOTOS]
    alone = [model.forward(model.tensor(photo.pixels[None, None]), None)[0] for photo in prepared]
    case = model.forward(model.tensor(np.stack([photo.pixels for photo in prepared])[None]), None)[0]
    torch.testing.assert_close(case, torch.stack(alone).prod(0))


def test_mean_probability_is_stable_where_probabilities_vanish() -> None:
    logits = torch.tensor([[[1000.0, 0.0], [0.0, 1000.0], [-1000.0, 1000.0]]], requires_grad=True)
    found = mean_probability(logits)
    np.testing.assert_allclose(found.detach().exp().numpy(), [[1 / 3, 2 / 3]], rtol=1e-6)
    (gradient,) = torch.autograd.grad(found[0, 0], logits)
    assert bool(torch.isfinite(gradient).all())
