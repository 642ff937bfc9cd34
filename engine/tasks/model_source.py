"""Which card describes what a person named as the model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from engine.errors import ModelError
from engine.files import file_name, write_text
from engine.language import tr
from engine.models.card import load_card

CARD_SUFFIX = ".json"
DEFAULT_CARD = "card.json"


def card_of(model: Path, card: Path | None, project: Path) -> Path:
    """The card to open.

    Args:
        model: a card, or the weights or the folder that a card describes.
        card: where `model` is not the card itself; beside the weights or as card.json in the folder if it is `None`.
        project: the project file. If `card` lies elsewhere than the model's files, a copy of it that says where they
            lie is kept in PROJECT-models beside it.

    Raises:
        ModelError: there is no such card, or it cannot be used.
    """
    folder = model if model.is_dir() else model.parent
    if card is None:
        found = model if model.suffix == CARD_SUFFIX else _beside(model, folder)
        load_card(found)
        return found
    if model.suffix == CARD_SUFFIX or folder.resolve() == card.parent.resolve():
        load_card(card)
        return card
    return _copy(card, folder, project)


def _beside(model: Path, folder: Path) -> Path:
    for candidate in (model.with_suffix(CARD_SUFFIX), folder / DEFAULT_CARD):
        if candidate.is_file():
            return candidate
    raise ModelError(tr("There is no model card beside {model}; name it with --card.", model=model))


def _copy(card: Path, folder: Path, project: Path) -> Path:
    described = load_card(card)
    value = cast(dict[str, Any], json.loads(card.read_text(encoding="utf-8")))
    target = project.with_name(f"{project.name}-models") / f"{file_name(described.name)}{CARD_SUFFIX}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refusal = tr(
            "Folder {folder} cannot be made ({reason}); choose another.", folder=target.parent, reason=error.strerror
        )
        raise ModelError(refusal) from error
    write_text(target, json.dumps({**value, "folder": str(folder.resolve())}, indent=2, ensure_ascii=False) + "\n")
    return target
