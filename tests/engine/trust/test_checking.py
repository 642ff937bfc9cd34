"""All checks of a case: in their order, the same every time, and to be stopped between passes."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from engine.attribution.methods import METHODS
from engine.errors import Cancelled, ModelError
from engine.models.opened import OpenedModel
from engine.recipe import Attribution, MethodName
from engine.trust import flags
from engine.trust.checking import check_case
from engine.trust.values import CHECKS, CheckName, PhotoEvidence, PhotoTrust
from tests.engine.attribution.closed import Formula, model_of
from tests.engine.trust.made import RECIPE, SIZE, examine, explained, lesion, mask

PHOTOS = [lesion(220, None, 1), lesion(90, None, 2)]
EVIDENCE = {"p1": PhotoEvidence("consensus", mask(), {"ruler": mask((slice(12, 15), slice(16, 22)))})}


def model(folder: Path) -> OpenedModel:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(2)
        network = nn.Sequential(
            nn.Conv2d(3, 4, 5), nn.Softplus(), nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Linear(16, 2)
        )
    return model_of(folder, network, SIZE)


def check(folder: Path, checks: tuple[CheckName, ...] = CHECKS, stop_after: float = np.inf) -> tuple[PhotoTrust, ...]:
    attempt, explanation, read = explained(model(folder), PHOTOS)
    polls = 0

    def cancelled() -> bool:
        nonlocal polls
        polls += 1
        return polls > stop_after

    return check_case(attempt, explanation, read, EVIDENCE, checks, cancelled, lambda _: None)


def test_one_result_a_photo_and_map_with_the_checks_in_their_order(tmp_path: Path) -> None:
    lines: list[str] = []
    attempt, explanation, read = explained(model(tmp_path), PHOTOS)
    wanted: list[CheckName] = ["randomisation", "causal", "baselines", "curves", "repeatability"]
    found = check_case(attempt, explanation, read, EVIDENCE, wanted, lambda: False, lines.append)
    assert [(one.photo_id, one.baseline, one.reader) for one in found] == [
        ("p0", "black", None),
        ("p0", "white", None),
        ("p1", "black", "consensus"),
        ("p1", "white", "consensus"),
    ]
    for one in found:
        assert one.case_id == "c"
        assert list(dict.fromkeys(finding.check for finding in one.findings)) == list(CHECKS)
        keys = [(finding.check, finding.subject, finding.fill, finding.measure) for finding in one.findings]
        assert len(set(keys)) == len(keys)
    assert "no_roi" in found[0].flags
    assert "no_roi" not in found[2].flags
    assert len(lines) == 5
    assert all(line.startswith("Case c: ") for line in lines)
    with_figures = [finding.value for finding in found[2].findings if finding.subject != "saliency_outside_roi"]
    assert np.isfinite(with_figures).all()


def test_the_same_twice_whatever_else_draws_at_random(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = check(tmp_path / "a")
    torch.rand(3)
    random.random()
    assert repr(check(tmp_path / "b")) == repr(first)


def test_only_what_was_asked(tmp_path: Path) -> None:
    found = check(tmp_path, ("baselines",))
    assert {finding.check for one in found for finding in one.findings} == {"baselines"}
    assert all(one.findings == () for one in check(tmp_path, ()))


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_stops_between_passes(tmp_path: Path, name: CheckName) -> None:
    with pytest.raises(Cancelled):
        check(tmp_path, (name,), stop_after=0 if name == "baselines" else 1)


def test_a_network_that_fails_is_told_in_words(tmp_path: Path) -> None:
    opened = model_of(tmp_path, Formula(lambda photos: photos.sum(1) / 1e6), SIZE)
    attempt, explanation, read = explained(opened, PHOTOS)

    def fail(_: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("no more")

    network = opened.under(attempt.plan).network
    assert isinstance(network, Formula)
    network.formula = fail
    with pytest.raises(ModelError, match="fails on a changed photo"):
        check_case(attempt, explanation, read, EVIDENCE, ("causal",), lambda: False, lambda _: None)


def test_memory_that_does_not_suffice_halves_the_batches(tmp_path: Path) -> None:
    from engine.trust.causal import causal

    opened = model_of(tmp_path, Formula(lambda photos: photos.sum(1) / 1e6), SIZE)
    examined = examine(opened, [PHOTOS[0]], {"p0": EVIDENCE["p1"]})
    whole = causal(examined)

    def small(photos: torch.Tensor) -> torch.Tensor:
        if len(photos) > 1:
            raise MemoryError("out of memory")
        return photos.sum(1) / 1e6

    network = opened.under(examined.attempt.plan).network
    assert isinstance(network, Formula)
    network.formula = small
    halved = causal(examined)
    for key, part in whole.items():
        one, other = ([finding.value for finding in found.findings] for found in (part, halved[key]))
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_can_be_checked(tmp_path: Path, method: MethodName) -> None:
    stage = Attribution(method, steps=6, samples=3, patch=0.25, baselines=("black", "noise"))
    if method == "rise":
        stage = dataclasses.replace(stage, baselines=("black", "mean"))
    recipe = dataclasses.replace(RECIPE, attribution=stage)
    attempt, explanation, read = explained(model(tmp_path), PHOTOS[:1], recipe)
    checks: tuple[CheckName, ...] = ("baselines", "repeatability", "randomisation")
    found = check_case(attempt, explanation, read, {}, checks, lambda: False, lambda _: None)
    assert [one.baseline for one in found] == list(stage.map_names)
    for one in found:
        spearman = [finding.value for finding in one.findings if finding.measure == "spearman"]
        assert len(spearman) == len(stage.map_names) - 1 + 2 + 2
        assert np.isfinite(spearman).all() or flags.CONSTANT_MAP in one.flags
        assert np.nanmax(np.abs(spearman)) <= 1 + 1e-9
