"""Which cases a demo data set holds: patients, conditions, photos, and the shortcut that is planted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.demo.artefacts import ARTEFACTS, ArtefactName
from engine.demo.lesions import CONDITION_KINDS, CONDITION_NAMES
from engine.demo.noise import stream
from engine.demo.photos import PhotoPlan, Setting, ViewName
from engine.demo.skin import SKIN_TYPES

_BASE_RATES: dict[ArtefactName, float] = {"hair": 0.30, "ink": 0.10, "sticker": 0.10, "ruler": 0.12, "nail": 0.0}
_SITES: dict[Setting, tuple[str, ...]] = {
    "limb": ("upper extremity", "lower extremity"),
    "body": ("anterior torso", "posterior torso", "head/neck"),
}
_VIEWS_OF_COUNT: dict[int, tuple[tuple[ViewName, ...], ...]] = {
    1: (("close-up",), ("angle",)),
    2: (("close-up", "distance"), ("close-up", "angle")),
    3: (("close-up", "angle", "distance"),),
}
_SUN_DAMAGE = ("Melanoma", "Basal Cell Carcinoma")


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An artefact that goes along with a condition.

    Attributes:
        condition: a name of `engine.demo.lesions.CONDITION_KINDS`.
        artefact: what is seen on the photos.
        strength: share of the condition's cases that show it, 0..1.
        elsewhere: share of all other cases that show it, 0..1.
    """

    condition: str = "Melanoma"
    artefact: ArtefactName = "ruler"
    strength: float = 0.9
    elsewhere: float = 0.12


@dataclass(frozen=True, slots=True)
class SkinGap:
    """People who are not there: nobody with one of these `conditions`, or any where there are none, has such skin."""

    skin_types: tuple[str, ...] = ("V", "VI")
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoRecipe:
    """What a demo data set is made of.

    Attributes:
        seed: the same seed gives the same bytes.
        cases: spread evenly over the conditions.
        shortcut: `None` where artefacts and conditions are independent.
        gap: `None` where every condition occurs on every skin.
        conditions: names of `engine.demo.lesions.CONDITION_KINDS`.
        width, height: of each photo in pixels.
    """

    seed: int = 2020
    cases: int = 70
    shortcut: Shortcut | None = Shortcut()
    gap: SkinGap | None = None
    conditions: tuple[str, ...] = CONDITION_NAMES
    width: int = 720
    height: int = 540


@dataclass(frozen=True, slots=True)
class DemoPatient:
    """A made-up person; `patient_id`, and any fact, is blank where the table does not tell it."""

    key: tuple[int, ...]
    patient_id: str
    age: int
    sex: str
    skin_type: str


@dataclass(frozen=True, slots=True)
class DemoCase:
    """A made-up case: its row of facts and the plan of each photo, in the order of their identifiers."""

    case_id: str
    condition: str
    patient: DemoPatient
    site: str
    blanks: frozenset[str]
    plans: tuple[PhotoPlan, ...]

    def photo_id(self, index: int) -> str:
        """Identifier of the photo of `plans[index]`."""
        return f"{self.case_id}-{index + 1}"


def plan_cases(recipe: DemoRecipe) -> tuple[DemoCase, ...]:
    """The cases of `recipe`; the shortcut holds for exactly the share that was asked, rounded to whole cases."""
    random = stream(recipe.seed, 0)
    conditions = [recipe.conditions[index % len(recipe.conditions)] for index in range(recipe.cases)]
    random.shuffle(conditions)
    artefacts = _artefacts(recipe, conditions)
    patients = _patients(recipe, conditions)
    visits = Counter(patient.key for patient in patients)
    return tuple(
        _case(recipe.seed, index, condition, patients[index], artefacts[index], visits[patients[index].key] > 1)
        for index, condition in enumerate(conditions)
    )


def _artefacts(recipe: DemoRecipe, conditions: Sequence[str]) -> list[tuple[ArtefactName, ...]]:
    random = stream(recipe.seed, 1)
    shown: list[list[ArtefactName]] = [[] for _ in conditions]
    for name in ARTEFACTS:
        shortcut = recipe.shortcut if recipe.shortcut and recipe.shortcut.artefact == name else None
        for members, share in _groups(conditions, shortcut, _BASE_RATES[name]):
            for index in random.permutation(members)[: round(share * len(members))]:
                shown[int(index)].append(name)
    return [tuple(names) for names in shown]


def _groups(conditions: Sequence[str], shortcut: Shortcut | None, rate: float) -> list[tuple[list[int], float]]:
    """Case numbers with the share of them that shows an artefact."""
    if shortcut is None:
        return [(list(range(len(conditions))), rate)]
    planted = [index for index, condition in enumerate(conditions) if condition == shortcut.condition]
    others = [index for index, condition in enumerate(conditions) if condition != shortcut.condition]
    return [(planted, shortcut.strength), (others, shortcut.elsewhere)]


def _patients(recipe: DemoRecipe, conditions: Sequence[str]) -> list[DemoPatient]:
    """The patient of each case; about one in eight comes back with a second complaint that fits the age."""
    random = stream(recipe.seed, 2)
    patients: list[DemoPatient] = []
    waiting: list[DemoPatient] = []
    for condition in conditions:
        youngest, oldest = CONDITION_KINDS[condition].ages
        rates: dict[str, float] = dict(zip(SKIN_TYPES, _skin_rates(condition, recipe.gap), strict=True))
        fitting = [one for one in waiting if youngest <= one.age <= oldest and rates[one.skin_type]]
        if fitting and random.random() < 0.15:
            patient = fitting[int(random.integers(len(fitting)))]
            waiting.remove(patient)
        else:
            patient = _patient(recipe, len(patients), condition, random)
            waiting = [*waiting[-40:], patient]
        patients.append(patient)
    return patients


def _patient(recipe: DemoRecipe, number: int, condition: str, random: np.random.Generator) -> DemoPatient:
    youngest, oldest = CONDITION_KINDS[condition].ages
    return DemoPatient(
        key=(recipe.seed, 3, number),
        patient_id=f"P{number + 1:03d}",
        age=int(random.integers(youngest, oldest + 1)),
        sex=str(random.choice(("female", "male"))),
        skin_type=str(random.choice(SKIN_TYPES, p=_skin_rates(condition, recipe.gap))),
    )


def _skin_rates(condition: str, gap: SkinGap | None) -> tuple[float, ...]:
    """How often people with the condition have each of `SKIN_TYPES`."""
    rates = (0.22, 0.28, 0.22, 0.13, 0.09, 0.06) if condition in _SUN_DAMAGE else (0.12, 0.2, 0.2, 0.18, 0.16, 0.14)
    if gap is None or (gap.conditions and condition not in gap.conditions):
        return rates
    left = [0.0 if name in gap.skin_types else rate for name, rate in zip(SKIN_TYPES, rates, strict=True)]
    return tuple(rate / sum(left) for rate in left)


def _case(
    seed: int,
    number: int,
    condition: str,
    patient: DemoPatient,
    artefacts: tuple[ArtefactName, ...],
    returns: bool,
) -> DemoCase:
    random = stream(seed, 4, number)
    setting: Setting = "limb" if random.random() < 0.5 else "body"
    choices = _VIEWS_OF_COUNT[int(random.choice((1, 2, 3), p=(0.38, 0.47, 0.15)))]
    views = choices[int(random.integers(len(choices)))]
    rates = {"age": 0.04, "sex": 0.03, "skin_type": 0.05, "site": 0.05, "patient_id": 0.0 if returns else 0.06}
    return DemoCase(
        case_id=f"C{number + 1:03d}",
        condition=condition,
        patient=patient,
        site=str(random.choice(_SITES[setting])),
        blanks=frozenset(name for name, rate in rates.items() if random.random() < rate),
        plans=tuple(
            PhotoPlan(
                patient_key=patient.key,
                case_key=(seed, 5, number),
                photo_key=(seed, 6, number, index),
                condition=condition,
                skin_type=patient.skin_type,
                view=view,
                setting=setting,
                artefacts=artefacts,
            )
            for index, view in enumerate(views)
        ),
    )
