"""A data set and a classifier so small that whole runs take a second."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from engine import tasks
from engine.datasets import ImportRequest
from engine.project import Project

ARCHITECTURE = """
import torch
from safetensors.torch import load_file


class Small(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Conv2d(3, 6, 5, stride=2, padding=2)
        self.second = torch.nn.Conv2d(6, 3, 3, stride=2, padding=1)

    def forward(self, photos):
        return self.second(torch.nn.functional.softplus(self.first(photos))).mean((2, 3))


def load(path):
    model = Small()
    model.load_state_dict(load_file(path))
    return model
"""


@dataclass(frozen=True, slots=True)
class SmallStudy:
    """Where the files are; `cases` cases, the first of two photos, the others of one."""

    photos: Path
    masks: Path
    table: Path
    card: Path


def ready_project(study: SmallStudy, path: Path, *, blinded: bool = True) -> Project:
    """A new project with the study's photos, masks and table and its trusted model, open for writing."""
    project = tasks.create_project(path, blinded=blinded)
    tasks.import_data(project, ImportRequest(study.photos, study.masks, study.table))
    tasks.trust_model(study.card)
    tasks.add_model(project, study.card)
    return project


def csv_rows(file: Path) -> list[dict[str, str]]:
    """The lines of a table by column."""
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def study_in(folder: Path) -> SmallStudy:
    """Where `write_small_study` puts what."""
    return SmallStudy(folder / "photos", folder / "masks", folder / "table.csv", folder / "model" / "card.json")


def write_small_study(folder: Path, cases: int = 4, seed: int = 7) -> SmallStudy:
    """Photos of 96 x 72 with a dark lesion, its mask, a table and a model card."""
    study = study_in(folder)
    for path in (study.photos, study.masks, study.card.parent):
        path.mkdir(parents=True)
    generator = np.random.default_rng(seed)
    rows = [
        _write_photo(study, generator, case, photo) for case in range(cases) for photo in range(2 if case == 0 else 1)
    ]
    with study.table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    write_small_model(study.card)
    return study


def add_bob_and_rulers(study: SmallStudy) -> None:
    """Every other lesion by a second reader, moved by 3 pixels, and the first reader's ruler on three photos."""
    for mask in list(study.masks.glob("*_ann_lesion.png"))[::2]:
        moved = np.roll(np.asarray(Image.open(mask)), 3, axis=1)
        Image.fromarray(moved).save(study.masks / mask.name.replace("_ann_", "_bob_"))
    ruler = np.zeros((72, 96), dtype=np.uint8)
    ruler[4:16, 10:80] = 255
    for number in (1, 2, 3):
        Image.fromarray(ruler).save(study.masks / f"photo_{number}0_ann_ruler.png")


def write_small_model(card: Path, seed: int = 1) -> None:
    """A two-layer network with seeded weights, its factory file and its card."""
    import torch
    from safetensors.torch import save_file

    generator = torch.Generator().manual_seed(seed)
    shapes = {"first.weight": (6, 3, 5, 5), "first.bias": (6,), "second.weight": (3, 6, 3, 3), "second.bias": (3,)}
    weights = {name: 0.4 * torch.randn(shape, generator=generator) for name, shape in shapes.items()}
    save_file(weights, card.parent / "weights.safetensors")
    (card.parent / "architecture.py").write_text(ARCHITECTURE, encoding="utf-8")
    value = {
        "name": "Small",
        "format": "factory",
        "weights": "weights.safetensors",
        "factory": "architecture.py:load",
        "classes": ["mel", "nv", "bcc"],
        "conditions": {"mel": "Melanoma", "nv": "Melanocytic Nevus", "bcc": "Basal Cell Carcinoma"},
        "input": {
            "width": 32,
            "height": 32,
            "fit": "stretch",
            "resize": "bilinear",
            "antialias": True,
            "range": [0, 1],
            "mean": [0.5, 0.5, 0.5],
            "std": [0.25, 0.25, 0.25],
            "channels": "RGB",
        },
        "output": "logits",
        "photos": "mean_logit",
    }
    card.write_text(json.dumps(value), encoding="utf-8")


def _write_photo(study: SmallStudy, generator: np.random.Generator, case: int, photo: int) -> dict[str, str]:
    photo_id = f"photo_{case}{photo}"
    y, x = np.mgrid[0:72, 0:96]
    centre_x, centre_y = generator.uniform(30, 66), generator.uniform(25, 47)
    inside = ((x - centre_x) / 18) ** 2 + ((y - centre_y) / 13) ** 2 < 1
    skin = np.array([214, 170, 140]) + generator.normal(0, 6, (72, 96, 3))
    skin[inside] = np.array([90, 50, 45]) + generator.normal(0, 10, (int(inside.sum()), 3))
    Image.fromarray(np.clip(skin, 0, 255).astype(np.uint8)).save(study.photos / f"{photo_id}.png")
    Image.fromarray(inside.astype(np.uint8) * 255).save(study.masks / f"{photo_id}_ann_lesion.png")
    return {
        "photo_id": photo_id,
        "case_id": f"case_{case}",
        "patient_id": "" if case % 2 else f"patient_{case // 4}",
        "diagnosis": ("Melanoma, NOS", "Nevus", "BCC")[case % 3],
        "age": str(30 + 9 * case),
        "sex": ("female", "male")[case % 2],
    }
