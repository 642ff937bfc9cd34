"""Rule adaptive on formulas whose attributions are known: exact enough, or flagged, and honest about it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.attribution import Attributed
from tests.engine.attribution.closed import final
from tests.engine.attribution.integration.exact import KNOWN, Floats, Known, adaptive, bend, distance, rise

TOLERANCES = (0.05, 0.01)


def explained(folder: Path, known: Known, tolerance: float = 0.05, steps: int = 300) -> tuple[Attributed, Floats]:
    """The result, and the exact attributions."""
    model, photo, exact = known.on(folder)
    return final(model, adaptive((photo,), known.output, tolerance=tolerance, steps=steps)), exact


@pytest.mark.parametrize("tolerance", TOLERANCES)
@pytest.mark.parametrize("name", KNOWN)
def test_known_attributions_are_met(tmp_path: Path, name: str, tolerance: float) -> None:
    found, exact = explained(tmp_path, KNOWN[name], tolerance)
    off = distance(found, exact)
    assert off <= tolerance
    assert found.error <= tolerance
    assert found.gap_relative <= tolerance
    assert found.error >= (0.8 if tolerance == 0.05 else 0.65) * off - 1e-7
    assert (found.done, found.flags) == (True, ())


@pytest.mark.parametrize("name", ["linear", "squares", "product"])
def test_nine_nodes_do_where_the_gradient_is_smooth(tmp_path: Path, name: str) -> None:
    found, exact = explained(tmp_path, KNOWN[name])
    assert found.nodes == found.of_nodes == 9
    assert distance(found, exact) < 0.004


@pytest.mark.parametrize("name", ["linear", "squares"])
def test_straight_lines_are_exact(tmp_path: Path, name: str) -> None:
    found, exact = explained(tmp_path, KNOWN[name], 1e-6)
    assert found.nodes == 9
    assert distance(found, exact) < 1e-6


@pytest.mark.parametrize("place", np.linspace(0.02, 0.95, 13).tolist())
def test_a_kink_anywhere_is_seen(tmp_path: Path, place: float) -> None:
    """All values turn at one place, so that nodes alone cannot tell it from a gradient without kinks; the gap can."""
    found, exact = explained(tmp_path, bend(place), 0.02, 3000)
    assert found.error >= 0.8 * distance(found, exact) - 1e-7
    assert distance(found, exact) <= 0.02
    assert found.flags == ()


@pytest.mark.parametrize("place", [0.13, 0.25, 0.43, 0.631, 0.7])
@pytest.mark.parametrize("steepness", [200.0, 1000.0])
def test_a_narrow_step_is_found_or_flagged(tmp_path: Path, place: float, steepness: float) -> None:
    """The probability is flat at nearly every node: without the gap the map would be taken for zero, or for exact."""
    found, exact = explained(tmp_path, rise(steepness, place))
    off = distance(found, exact)
    assert found.error >= 0.8 * off - 1e-7
    assert off <= 0.05 or "not_converged" in found.flags


@pytest.mark.parametrize("steps", [9, 20, 27, 40])
def test_the_cap_holds_and_is_told(tmp_path: Path, steps: int) -> None:
    found, exact = explained(tmp_path, KNOWN["ramps"], 0.001, steps)
    assert found.nodes <= steps
    assert found.flags == ("not_converged",)
    assert found.error > 0.001
    assert found.error >= 0.8 * distance(found, exact)


def test_a_tighter_tolerance_takes_more_nodes_and_gives_a_better_map(tmp_path: Path) -> None:
    found = [explained(tmp_path, KNOWN["ramps"], tolerance, 3000) for tolerance in (0.1, 0.02, 0.004)]
    nodes = [one.nodes for one, _ in found]
    errors = [distance(one, exact) for one, exact in found]
    assert nodes == sorted(nodes)
    assert nodes[0] < nodes[-1]
    assert errors == sorted(errors, reverse=True)
