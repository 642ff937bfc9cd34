"""What is said below the reader's list."""

from __future__ import annotations

import math

import pytest
from pytestqt.qtbot import QtBot

from gui.document.diagnosing import Named
from gui.document.differential_agreement import NO_FIRST, Compared
from gui.panels.diagnosis.comparison import NO_BREAK, ComparisonView, figure_words, reference_words
from gui.panels.diagnosis.section import first_words

FIGURES = {"top1": 1.0, "top3": 1.0, "average_overlap": 0.75, "rbo": 0.9}
NOTHING: dict[str, float] = dict.fromkeys([*FIGURES], math.nan)
MELANOMA, NEVUS = Named("mel", 5.0), Named("Melanocytic Nevus", 3.0)


def compared(readers: int, *reference: tuple[str, float], named: bool = True) -> Compared:
    return Compared(reference, readers, named, FIGURES, "")


def spoken(found: Compared) -> str:
    return reference_words(found).replace(NO_BREAK, " ")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("top1", 1.0, "yes"),
        ("top3", 0.0, "no"),
        ("top1", 0.5, "0.50"),
        ("rbo", 1.0, "1.0"),
        ("average_overlap", 0.0, "0"),
        ("rbo", math.nan, "–"),
    ],
)
def test_a_hit_is_a_word_and_all_else_a_figure(name: str, value: float, words: str) -> None:
    assert figure_words(name, value) == words


def test_the_reference_says_whose_it_is() -> None:
    both = (("Melanoma", 0.6), ("Eczema", 0.4))
    assert spoken(compared(3, *both)) == "3 readers together: Melanoma 60 %, Eczema 40 %"
    assert spoken(compared(0, *both)) == "Reference differential: Melanoma 60 %, Eczema 40 %"
    assert spoken(compared(1, *both)) == "", "what the reader alone said stands above already"
    assert spoken(compared(1, *both, named=False)) == "Reference differential: Melanoma 60 %, Eczema 40 %"
    many = tuple((f"condition {number}", 1 / 7) for number in range(7))
    assert spoken(compared(2, *many)).endswith("condition 4 14 % and 2 more")


def test_the_locked_first_list_is_said_where_it_differs() -> None:
    assert first_words(None, (MELANOMA,)) == "" == first_words((MELANOMA,), (MELANOMA,))
    assert first_words((), (MELANOMA,)) == "Your first reading names no diagnosis."
    assert first_words((MELANOMA, NEVUS), (NEVUS,)) == "Your first reading is locked: mel, Melanocytic Nevus."


def test_what_is_undefined_says_why(qtbot: QtBot) -> None:
    view = ComparisonView()
    qtbot.addWidget(view)
    view.show_compared(None, listed=True)
    assert view.isHidden()
    view.show_compared(Compared((), 0, False, NOTHING, ""), listed=False)
    assert view.isHidden(), "without any list there is nothing to say"
    view.show_compared(Compared((), 0, False, NOTHING, NO_FIRST), listed=True)
    assert not view.isHidden() and view.reference.isHidden()
    assert all(label.text() == "–" and NO_FIRST in label.toolTip() for label in view.values.values())
    view.show_compared(compared(2, ("Melanoma", 1.0)), listed=True)
    assert [label.text() for label in view.values.values()] == ["yes", "yes", "0.75", "0.90"]
    assert NO_FIRST not in view.values["rbo"].toolTip()
