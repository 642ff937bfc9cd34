"""Edits of whole regions against boolean algebra on their pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.project.edits import Edit
from engine.regions import Mask, Polygon, Region, mask_from_pixels, rasterise
from gui.canvas.reshaping import LOCKED, MANY_LABELS, TWO_NEEDED, Request, reshape
from tests.gui.canvas.conftest import HEIGHT, WIDTH, square

SIZE = (WIDTH, HEIGHT)
A, B = square("a", 50, 50, 100), square("b", 120, 100, 100)
APART = square("c", 300, 10, 40)


def pixels(region: Region) -> np.ndarray:
    return rasterise(region.shape, *SIZE).to_mask()


def made(action: str, *regions: Region, amount: float = 0.0, line: tuple = ()) -> Edit:
    outcome = reshape(Request(action, regions, SIZE, amount, line))  # type: ignore[arg-type]
    assert outcome.edit is not None, outcome.words
    return outcome.edit


def after(edit: Edit) -> list[Region]:
    return [change.after for change in edit.changes if change.after is not None]


def test_unite_keeps_the_first_and_every_pixel() -> None:
    edit = made("unite", B, A)
    assert edit.name == "Unite regions"
    assert [change.before for change in edit.changes] == [B, A]
    (left,) = after(edit)
    assert left.region_id == "b"
    assert (pixels(left) == pixels(A) | pixels(B)).all()


def test_outlines_that_stand_apart_stay_outlines() -> None:
    (left,) = after(made("unite", A, APART))
    assert left.shape == (*A.shape, *APART.shape)


def test_subtract_takes_from_the_first_and_leaves_the_others() -> None:
    edit = made("subtract_others", A, B, replace(APART, label="hair"))
    assert len(edit.changes) == 1
    assert (pixels(after(edit)[0]) == pixels(A) & ~pixels(B)).all()
    whole = made("subtract_others", A, square("d", 0, 0, 200))
    assert whole.changes[0].after is None


def test_split_gives_each_part_a_region() -> None:
    both = replace(A, shape=(*A.shape, *APART.shape), comment="two")
    first, second = after(made("split_parts", both))
    assert (first.region_id, second.region_id != "a") == ("a", True)
    assert first.comment == second.comment == "two"
    assert (pixels(first) == pixels(A)).all()
    assert (pixels(second) == pixels(APART)).all()


def test_a_line_cuts_what_it_crosses_and_nothing_else() -> None:
    edit = made("cut", A, APART, line=((90.5, 0.0), (90.5, 299.0)))
    assert {change.before.region_id for change in edit.changes if change.before} == {"a"}
    left = after(edit)
    assert sum(pixels(one).sum() for one in left) == 100 * 100
    assert not (pixels(left[0]) & pixels(left[1])).any()
    assert edit.name == "Cut region"


@pytest.mark.parametrize(("action", "side"), [("grow", 100 + 2 * 7), ("shrink", 100 - 2 * 7)])
def test_grow_and_shrink_by_pixels(action: str, side: int) -> None:
    (left,) = after(made(action, A, amount=7))
    assert isinstance(left.shape, Mask)
    assert (left.shape.width, left.shape.height) == (side, side)
    gone = reshape(Request("shrink", (A,), SIZE, 60.0)).edit
    assert gone is not None
    assert gone.changes[0].after is None


def test_fill_holes_and_smooth() -> None:
    holed = Region("h", "lesion", (Polygon(A.shape[0].outer, (((90.0, 90.0), (110.0, 90.0), (100.0, 110.0)),)),))
    (left,) = after(made("fill_holes", holed))
    assert (pixels(left) == pixels(A)).all()
    (calm,) = after(made("smooth", A, amount=6))
    assert 0 < (pixels(calm) ^ pixels(A)).sum() < 300


def test_mask_and_outline_there_and_back_are_exact() -> None:
    disc = np.hypot(*(np.mgrid[0:HEIGHT, 0:WIDTH] - 150)) < 80
    mask = mask_from_pixels(disc)
    assert mask is not None
    painted = Region("m", "lesion", mask)
    (outline,) = after(made("to_outline", painted, amount=0))
    assert isinstance(outline.shape, tuple)
    assert (pixels(outline) == disc).all()
    (again,) = after(made("to_mask", outline))
    assert again == painted
    (coarse,) = after(made("to_outline", painted, amount=1.5))
    assert isinstance(coarse.shape, tuple)
    assert len(coarse.shape[0].outer) < len(outline.shape[0].outer) / 3
    assert (pixels(coarse) ^ disc).sum() <= 0.005 * disc.sum()


def test_simplifying_is_named_and_taken_back_by_its_inverse() -> None:
    angles = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    lasso = replace(A, shape=(Polygon(tuple((200 + 90 * np.cos(a), 150 + 90 * np.sin(a)) for a in angles)),))
    outcome = reshape(Request("to_outline", (lasso,), SIZE, 1.0))
    assert outcome.edit is not None
    assert outcome.edit.name == "Simplify outline of region"
    assert "vertices" in outcome.words
    assert outcome.edit.inverse().changes[0].after == lasso


@pytest.mark.parametrize(
    ("action", "regions", "words"),
    [
        ("grow", (), "Select a region"),
        ("unite", (A,), TWO_NEEDED),
        ("unite", (A, replace(B, label="hair")), MANY_LABELS),
        ("unite", (A, replace(B, locked=True)), LOCKED),
        ("subtract_others", (A, APART), "share no pixel"),
        ("split_parts", (A,), "one part"),
        ("cut", (A,), "cuts nothing"),
        ("fill_holes", (A,), "No pixel"),
        ("to_outline", (A,), "No vertex"),
    ],
)
def test_what_cannot_be_done_says_why(action: str, regions: tuple[Region, ...], words: str) -> None:
    outcome = reshape(Request(action, regions, SIZE, 1.0, ((0.0, 0.0), (5.0, 5.0))))  # type: ignore[arg-type]
    assert outcome.edit is None
    assert words in outcome.words


def test_a_locked_region_may_be_taken_from_another() -> None:
    assert made("subtract_others", A, replace(B, locked=True)).changes[0].before == A
