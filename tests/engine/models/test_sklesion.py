"""The real model through its card gives what its own code gives."""

from __future__ import annotations

import csv
import importlib.util
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from engine.cases import Facts
from engine.models.opening import open_model
from engine.models.protocol import Model
from engine.plan import Plan
from tests.engine.models.networks import trusting
from tests.engine.models.scripts import write_script

CARD = Path(__file__).parents[2] / "fixtures" / "sklesion" / "card.json"
PHOTOS = 4


@pytest.fixture(scope="module")
def folder(test_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("sklesion")
    shutil.copy(CARD, found)
    for name in ("model.safetensors", "architecture.py"):
        (found / name).symlink_to(test_data / "models" / "sklesion_xception" / name)
    return found


@pytest.fixture(scope="module")
def model(folder: Path) -> Model:
    return open_model(folder / "card.json", trust=trusting(folder / "card.json", folder))


@pytest.fixture(scope="module")
def original(folder: Path) -> Any:
    specification = importlib.util.spec_from_file_location("sklesion_architecture", folder / "architecture.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def rows(test_data: Path) -> list[dict[str, str]]:
    with (test_data / "data" / "isic_512" / "metadata.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["sex"] and row["anatom_site_general"]][:PHOTOS]


def pixels_of(test_data: Path, photo: str) -> np.ndarray:
    (path,) = (test_data / "data" / "isic_512" / "images").glob(f"{photo}.*")
    return np.asarray(Image.open(path).convert("RGB"))


def facts_of(row: dict[str, str]) -> Facts:
    return Facts(age=float(row["age_approximate"]), sex=row["sex"], site=row["anatom_site_general"])


def test_probabilities_are_the_originals(test_data: Path, model: Model, original: Any, folder: Path) -> None:
    network = original.load(str(folder / "model.safetensors"))
    sites = {"torso": "trunk", "upper": "arm", "lower": "leg-or-genital", "head/neck": "head-or-neck"}
    for row in rows(test_data):
        pixels = pixels_of(test_data, row["image_id"])
        site = next(word for part, word in sites.items() if part in row["anatom_site_general"])
        facts = torch.tensor([original.encode_metadata(row["sex"], site, float(row["age_approximate"]))])
        image = torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None].float()
        image = torch.nn.functional.interpolate(image, (254, 254), mode="bilinear", align_corners=False)
        with torch.no_grad():
            expected = torch.softmax(network(image, facts).double(), 1)[0].numpy()
        encoded = model.encode(facts_of(row))
        assert encoded.unmapped == ()
        np.testing.assert_allclose(model.classify([model.prepare(pixels)], encoded), expected, rtol=1e-5, atol=1e-9)


def test_the_fast_plan_gives_the_same_answer(test_data: Path, model: Model) -> None:
    row = rows(test_data)[0]
    photo, facts = model.prepare(pixels_of(test_data, row["image_id"])), model.encode(facts_of(row))
    planned = model.under(Plan(fold=True, channels_last=True))
    assert planned is not model
    np.testing.assert_allclose(planned.classify([photo], facts), model.classify([photo], facts), atol=2e-6)


def test_torchscript_made_from_it_is_equal(
    test_data: Path, model: Model, original: Any, folder: Path, tmp_path: Path
) -> None:
    network = original.load(str(folder / "model.safetensors"))
    write_script(network, (torch.rand(2, 3, 254, 254), torch.rand(2, 10)), tmp_path / "model.pt")
    text = CARD.read_text().replace('"factory": "architecture.py:load",', "").replace('"factory"', '"torchscript"')
    (tmp_path / "card.json").write_text(text.replace("model.safetensors", "model.pt"))
    (tmp_path / "architecture.py").symlink_to(folder / "architecture.py")
    script = open_model(tmp_path / "card.json", trust=trusting(tmp_path / "card.json", tmp_path))
    row = rows(test_data)[0]
    photo, facts = model.prepare(pixels_of(test_data, row["image_id"])), model.encode(facts_of(row))
    np.testing.assert_allclose(script.classify([photo], facts), model.classify([photo], facts), rtol=1e-6)
