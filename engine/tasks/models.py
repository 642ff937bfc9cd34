"""Adding a classifier: what its card says, what it would run, and its first answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cases import Case
from engine.conditions import OTHER
from engine.errors import ModelError, SpotcheckError
from engine.language import tr
from engine.models.card import ModelCard, load_card
from engine.models.trust import TrustStore, files_to_trust
from engine.photos import read_photo
from engine.plan import Plan
from engine.project import Project, StoredModel

if TYPE_CHECKING:
    from engine.models.protocol import Model

PREVIEWED_CASES = 3


@dataclass(frozen=True, slots=True)
class ClassProbability:
    """One class of one answer and the condition that it counts as."""

    name: str
    condition: str
    probability: float


@dataclass(frozen=True, slots=True)
class FirstPrediction:
    """What the model says of one case, most probable class first."""

    case_id: str
    classes: tuple[ClassProbability, ...]


@dataclass(frozen=True, slots=True)
class ModelPreview:
    """What a person should see before a classifier joins a project.

    Attributes:
        untrusted: files that would run code and that nobody trusted yet; the model stays closed while there are any.
        predictions: for the first cases of the project; empty while the model is closed.
        notes: what counts as Other, what could not be read.
    """

    card: ModelCard
    untrusted: tuple[Path, ...]
    predictions: tuple[FirstPrediction, ...]
    notes: tuple[str, ...]

    def lines(self) -> list[str]:
        """The preview for people."""
        card = self.card
        shown = [
            f"{card.name}: {len(card.classes)} classes, input {card.input.width} x {card.input.height}, {card.photos}",
            *self.notes,
        ]
        for prediction in self.predictions:
            best = prediction.classes[0]
            shown.append(f"{prediction.case_id}: {best.name} ({best.condition}), probability {best.probability:.2g}")
        return shown


def preview_model(card_path: Path, project: Project | None = None, cases: frozenset[str] | None = None) -> ModelPreview:
    """The card, the files to trust, and once there are none left the first predictions.

    Args:
        cases: those that may be predicted; all that are not excluded where it is `None`.

    Raises:
        ModelError: the card or the model cannot be used.
    """
    card = load_card(card_path)
    store = TrustStore()
    untrusted = tuple(path for path in files_to_trust(card) if not store.is_trusted(path))
    if untrusted or project is None:
        return ModelPreview(card, untrusted, (), _notes(card))
    predictions, problems = _first_predictions(_open(card_path, "cpu"), project, cases)
    return ModelPreview(card, (), predictions, (*_notes(card), *problems))


def trust_model(card_path: Path) -> None:
    """Trust every file of the card that can run code, exactly as it is now."""
    store = TrustStore()
    for path in files_to_trust(load_card(card_path)):
        store.trust(path)


def add_model(project: Project, card_path: Path) -> StoredModel:
    """Open the classifier once and record it in the project under its card's name."""
    model = _open(card_path, "cpu")
    return project.add_model(model.card.name, card_path, model.digest).result()


def open_for(stored: StoredModel, plan: Plan) -> Model:
    """The project's classifier as the plan runs it; the last one stays open.

    Raises:
        ModelError: it cannot be opened, or it is not the one that was added.
    """
    from engine.attribution.planning import prepare_process

    prepare_process(plan)
    model = _open_stored(stored, plan.device)
    if model.digest != stored.digest:
        _open_stored.cache_clear()
        raise ModelError(
            tr("The files of model “{name}” have changed since it was added; add it again.", name=stored.name)
        )
    return model


@lru_cache(maxsize=1)
def _open_stored(stored: StoredModel, device: str) -> Model:
    return _open(stored.card_path, device)


def _open(card_path: Path, device: str) -> Model:
    from engine.models.opening import open_model

    return open_model(card_path, trust=TrustStore(), device=device)


def _notes(card: ModelCard) -> tuple[str, ...]:
    other = [name for name in card.classes if card.condition_of_class(name) == OTHER]
    return (tr("Counts as {condition}: {classes}.", condition=OTHER, classes=", ".join(other)),) if other else ()


def _first_predictions(
    model: Model, project: Project, cases: frozenset[str] | None
) -> tuple[tuple[FirstPrediction, ...], tuple[str, ...]]:
    """Predictions of the first cases, and why some of them could not be had."""
    chosen = [case for case in project.cases() if case.excluded is None and (cases is None or case.case_id in cases)]
    predictions: list[FirstPrediction] = []
    problems: list[str] = []
    for case in chosen[:PREVIEWED_CASES]:
        try:
            predictions.append(_predict(model, case, project))
        except SpotcheckError as error:
            problems.append(str(error))
    return tuple(predictions), tuple(problems)


def _predict(model: Model, case: Case, project: Project) -> FirstPrediction:
    photos = [model.prepare(read_photo(project.photo_path(photo.photo_id))) for photo in case.photos]
    probabilities = model.classify(photos, model.encode(case.facts))
    card = model.card
    named = [
        ClassProbability(name, card.condition_of_class(name), float(value))
        for name, value in zip(card.classes, probabilities, strict=True)
    ]
    return FirstPrediction(case.case_id, tuple(sorted(named, key=lambda entry: -entry.probability)))
