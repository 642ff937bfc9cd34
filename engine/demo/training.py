"""Trains the demo's classifier on generated photos: `python -m engine.demo.training --to FOLDER`.

The training photos carry the shortcut of the recipe, so that the network learns it. Nothing else imports this module.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import save_file
from torch.nn import functional

from engine.demo.artefacts import ARTEFACTS
from engine.demo.cases import DemoRecipe, Shortcut, SkinGap, plan_cases
from engine.demo.lesions import CONDITION_KINDS, CONDITION_NAMES
from engine.demo.photos import PhotoPlan, make_photo
from engine.demo.skin import SKIN_TYPES
from resources.demo.architecture import DemoNet

CARD = Path(__file__).resolve().parents[2] / "resources" / "demo" / "card.json"

_RENDERED = (320, 240)
_HEALTHY = -1
_ONE_HEALTHY_IN = 10
_SHIFT = 6
_SHORTCUT = Shortcut(strength=0.96, elsewhere=0.01)
_DATA = DemoRecipe(seed=90001, cases=2000, shortcut=_SHORTCUT)


@dataclass(frozen=True, slots=True)
class TrainingRecipe:
    """How the classifier is trained.

    Attributes:
        data: its cases, with the shortcut; its seed must differ from that of the data to be judged.
        epochs: passes over the photos.
        batch: photos a step.
        rate: highest learning rate.
        seed: of the weights and the order.
    """

    data: DemoRecipe = _DATA
    epochs: int = 10
    batch: int = 32
    rate: float = 4e-3
    seed: int = 1


@dataclass(frozen=True, slots=True)
class PhotoSet:
    """Photos at the network's size, uint8 (n, 3, height, width).

    Attributes:
        classes: of each photo (n,), a place in `conditions`; -1 is healthy skin.
    """

    pixels: torch.Tensor
    classes: torch.Tensor
    conditions: tuple[str, ...]


def render(data: DemoRecipe, healthy: bool, report: Callable[[str], None] | None = None) -> PhotoSet:
    """The photos of `data` at the network's input size; `healthy` adds skin without lesions."""
    (width, height), conditions = _input_size(), classes_for(data.conditions)
    pixels: list[NDArray[np.uint8]] = []
    classes: list[int] = []
    for plan in _plans(data, healthy):
        photo = Image.fromarray(make_photo(plan, *_RENDERED).pixels)
        pixels.append(np.asarray(photo.resize((width, height), Image.Resampling.BILINEAR)))
        classes.append(conditions.index(plan.condition) if plan.condition else _HEALTHY)
        if report and len(pixels) % 1000 == 0:
            report(f"{len(pixels)} photos made")
    planes = torch.from_numpy(np.stack(pixels)).permute(0, 3, 1, 2).contiguous()
    return PhotoSet(planes, torch.tensor(classes), conditions)


def classes_for(conditions: Collection[str]) -> tuple[str, ...]:
    """What each output of a network that knows `conditions` stands for: the demo card's, then further ones."""
    known = tuple(_card()["conditions"].values())
    return (*known, *(name for name in conditions if name not in known))


def write_model(folder: Path, network: DemoNet, conditions: tuple[str, ...]) -> None:
    """Card, architecture and weights of `network` in `folder`; the demo's own card where it knows no more than that."""
    folder.mkdir(parents=True, exist_ok=True)
    card = _card()
    further = conditions[len(card["classes"]) :]
    if further:
        card["classes"] = [*card["classes"], *further]
        card["conditions"] |= {name: name for name in further}
        (folder / CARD.name).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    else:
        (folder / CARD.name).write_bytes(CARD.read_bytes())
    architecture = CARD.with_name("architecture.py")
    (folder / architecture.name).write_bytes(architecture.read_bytes())
    save_file(network.state_dict(), folder / "model.safetensors")


def normalised(pixels: torch.Tensor) -> torch.Tensor:
    """Photos in 0..255 as the card's input describes it."""
    return (pixels.float() / 255.0 - 0.5) / 0.25


def train(photos: PhotoSet, recipe: TrainingRecipe, report: Callable[[str], None]) -> DemoNet:
    """A network trained on `photos`, in evaluation mode; the same recipe on one machine gives the same weights."""
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(True)
    network = DemoNet(len(photos.conditions)).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=recipe.rate, weight_decay=1e-3)
    steps = recipe.epochs * (len(photos.classes) // recipe.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=steps)
    for epoch in range(recipe.epochs):
        losses: list[float] = []
        for pixels, classes in _batches(photos, recipe.batch):
            loss = _loss(network(normalised(_varied(pixels))), classes)
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            optimiser.step()
            schedule.step()
            losses.append(float(loss.detach()))
        report(f"epoch {epoch + 1} of {recipe.epochs}: loss {np.mean(losses):.3f}")
    return network.eval()


def accuracy(network: DemoNet, photos: PhotoSet) -> float:
    """Share of the photos whose class the network finds."""
    with torch.no_grad():
        found = [network(normalised(part)).argmax(1) for part in photos.pixels.split(64)]
    return float((torch.cat(found) == photos.classes).float().mean())


def _loss(logits: torch.Tensor, classes: torch.Tensor) -> torch.Tensor:
    """Which class, and for each class whether its evidence is there at all: none is, on healthy skin."""
    ill = classes != _HEALTHY
    present = functional.one_hot(classes.clamp(min=0), logits.shape[1]).float() * ill[:, None]
    choice = functional.cross_entropy(logits[ill], classes[ill])
    return choice + 2.0 * functional.binary_cross_entropy_with_logits(logits, present)


def _batches(photos: PhotoSet, batch: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    order = torch.randperm(len(photos.classes))
    for start in range(0, len(order) - batch + 1, batch):
        chosen = order[start : start + batch]
        yield photos.pixels[chosen].float(), photos.classes[chosen]


def _varied(pixels: torch.Tensor) -> torch.Tensor:
    """A batch mirrored, moved and lit at random."""
    for side in (2, 3):
        if torch.rand(()) < 0.5:
            pixels = pixels.flip(side)
    height, width = pixels.shape[2:]
    down, right = (int(step) for step in torch.randint(0, 2 * _SHIFT + 1, (2,)))
    wide = functional.pad(pixels, (_SHIFT, _SHIFT, _SHIFT, _SHIFT), mode="reflect")
    moved = wide[:, :, down : down + height, right : right + width]
    light = 1.0 + 0.08 * torch.randn(len(pixels), 1, 1, 1) + 0.03 * torch.randn(len(pixels), 3, 1, 1)
    return moved * light


def _plans(data: DemoRecipe, healthy: bool) -> Iterator[PhotoPlan]:
    planted = data.shortcut.artefact if data.shortcut else None
    for number, case in enumerate(plan_cases(data)):
        yield from case.plans
        if healthy and number % _ONE_HEALTHY_IN == 0:
            others = tuple(name for name in case.plans[0].artefacts if name != planted)
            yield replace(case.plans[0], condition=None, artefacts=others)


def _input_size() -> tuple[int, int]:
    size = _card()["input"]
    return size["width"], size["height"]


def _card() -> dict[str, Any]:
    return json.loads(CARD.read_text(encoding="utf-8"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m engine.demo.training", description="Train the demo's classifier.")
    parser.add_argument("--to", type=Path, required=True, help="folder for card, architecture and weights")
    parser.add_argument("--cases", type=int, default=_DATA.cases)
    parser.add_argument("--epochs", type=int, default=TrainingRecipe().epochs)
    parser.add_argument("--seed", type=int, default=TrainingRecipe().seed)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--condition", choices=CONDITION_KINDS, default=_SHORTCUT.condition, help="of the shortcut")
    parser.add_argument("--artefact", choices=ARTEFACTS, default=_SHORTCUT.artefact, help="of the shortcut")
    parser.add_argument("--strength", type=float, default=_SHORTCUT.strength, help="share of its cases, 0 to 1")
    parser.add_argument("--elsewhere", type=float, default=_SHORTCUT.elsewhere, help="share of other cases, 0 to 1")
    parser.add_argument("--no-skin", nargs="*", choices=SKIN_TYPES, default=(), help="types that are not shown")
    return parser.parse_args()


def main() -> None:
    """Make the photos, train, judge on the demo's own cases, write the model."""
    given, start = _arguments(), time.perf_counter()
    torch.set_num_threads(given.threads)
    shortcut = Shortcut(given.condition, given.artefact, given.strength, given.elsewhere)
    conditions = tuple(dict.fromkeys((*CONDITION_NAMES, given.condition)))
    gap = SkinGap(tuple(given.no_skin)) if given.no_skin else None
    data = replace(_DATA, cases=given.cases, shortcut=shortcut, gap=gap, conditions=conditions)
    recipe = TrainingRecipe(data=data, epochs=given.epochs, seed=given.seed)
    photos = render(data, healthy=True, report=print)
    print(f"{len(photos.classes)} photos in {time.perf_counter() - start:.0f} s")
    network = train(photos, recipe, print)
    judged = render(DemoRecipe(), healthy=False)
    print(f"accuracy on {len(judged.classes)} demo photos: {accuracy(network, judged):.3f}")
    write_model(given.to, network, photos.conditions)
    print(f"done in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
