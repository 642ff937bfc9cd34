"""A card is read strictly: each slip is one sentence with file and key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ModelError
from engine.models.card import load_card
from tests.engine.models.networks import card_value, input_value, metadata_value, write_card

SKLESION = Path(__file__).parents[2] / "fixtures" / "sklesion" / "card.json"


def test_reads_the_design_example() -> None:
    card = load_card(SKLESION)
    assert card.classes == ("akiec", "bcc", "bkl", "df", "mel", "nv", "vasc")
    assert card.weights == SKLESION.parent / "model.safetensors"
    assert card.factory is not None
    assert (card.factory.path.name, card.factory.function) == ("architecture.py", "load")
    assert (card.input.low, card.input.high, card.input.fit, card.input.antialias) == (0.0, 255.0, "stretch", False)
    assert card.metadata is not None
    assert card.metadata.values["site"]["head/neck"] == "head-or-neck"


def test_classes_without_a_condition_count_as_other() -> None:
    card = load_card(SKLESION)
    assert card.condition_of_class("mel") == "Melanoma"
    assert card.condition_of_class("vasc") == "Other"
    assert card.classes_without_condition == ("df", "vasc")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"name": None}, "name"),
        ({"name": ""}, "name"),
        ({"weights": 3}, "weights"),
        ({"weights": "../other/model.safetensors"}, "weights"),
        ({"weights": "/etc/passwd"}, "weights"),
        ({"weights": "C:\\model.safetensors"}, "weights"),
        ({"factory": None}, "factory"),
        ({"factory": "network.py"}, "factory"),
        ({"factory": "network.py:not a name"}, "factory"),
        ({"factory": "..\\network.py:load"}, "factory"),
        ({"classes": []}, "classes"),
        ({"classes": ["mel", "mel"]}, "classes"),
        ({"classes": ["mel", 1]}, "classes"),
        ({"conditions": {"unheard": "Melanoma"}}, "conditions"),
        ({"conditions": []}, "conditions"),
        ({"photos": "median"}, "photos"),
        ({"output": True}, "output"),
        ({"colour": "red"}, "colour"),
        ({"input": 4}, "input"),
        ({"input": input_value(width=0)}, "input.width"),
        ({"input": input_value(width=True)}, "input.width"),
        ({"input": input_value(height=10**9)}, "input.height"),
        ({"input": input_value(fit="squeeze")}, "input.fit"),
        ({"input": input_value(mean=[0, 0])}, "input.mean"),
        ({"input": input_value(mean=[0, 0, "0"])}, "input.mean"),
        ({"input": input_value(std=[1, 0, 1])}, "input.std"),
        ({"input": input_value(range=[1, 1])}, "input.range"),
        ({"input": input_value(antialias=1)}, "input.antialias"),
        ({"input": input_value(resize="nearest", antialias=True)}, "input.antialias"),
        ({"input": input_value(extra=1)}, "input.extra"),
        ({"input": input_value(channels=None)}, "input.channels"),
        ({"metadata": metadata_value(encoder="network.py:")}, "metadata.encoder"),
        ({"metadata": metadata_value(values={"site": {"a": "b"}})}, "metadata.values"),
        ({"metadata": metadata_value(values={"sex": {"a": 1}})}, "metadata.values.sex.a"),
    ],
)
def test_each_slip_is_one_sentence(tmp_path: Path, changes: dict[str, Any], key: str) -> None:
    card = write_card(tmp_path, **changes)
    with pytest.raises(ModelError) as refusal:
        load_card(card)
    assert f"“{key}”" in str(refusal.value)
    assert str(card) in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("kind", ["onnx", "keras", "pickle"])
def test_other_formats_are_refused_with_what_opens(tmp_path: Path, kind: str) -> None:
    with pytest.raises(ModelError, match=f"“{kind}”.* this version opens factory and torchscript"):
        load_card(write_card(tmp_path, format=kind))


@pytest.mark.parametrize("text", ["", "[]", "{", "3", '{"name": NaN}', b"\xed\xa0\x80", "[" * 5000])
def test_a_file_that_is_no_card(tmp_path: Path, text: str | bytes) -> None:
    path = tmp_path / "card.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ModelError, match=r"card\.json"):
        load_card(path)


def test_a_missing_card(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"absent\.json cannot be read"):
        load_card(tmp_path / "absent.json")


def test_numbers_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(card_value(input=input_value(mean=[0, float("inf"), 0]))))
    with pytest.raises(ModelError, match=r"input\.mean"):
        load_card(path)
