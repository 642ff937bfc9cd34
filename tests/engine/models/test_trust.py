"""Nothing that can run code runs before a person trusted exactly those bytes."""

from __future__ import annotations

import json
from pathlib import Path

import platformdirs
import pytest

from engine.errors import ModelError
from engine.models.card import load_card
from engine.models.opening import open_model
from engine.models.trust import TrustStore, files_to_trust
from tests.engine.models.networks import FACTORY, metadata_value, trusting, write_model

MALICE = "from pathlib import Path\nPath({place!r}).write_text('ran')\n"


def test_untrusted_code_does_not_run(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    card = write_model(tmp_path, factory=MALICE.format(place=str(mark)) + FACTORY)
    with pytest.raises(ModelError, match=r"network\.py can run code and was not trusted"):
        open_model(card, trust=TrustStore(tmp_path / "trusted.json"))
    assert not mark.exists()


def test_one_changed_byte_is_another_file(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    card = write_model(tmp_path)
    store = trusting(card, tmp_path)
    open_model(card, trust=store)
    with (tmp_path / "network.py").open("a") as file:
        file.write(MALICE.format(place=str(mark)))
    with pytest.raises(ModelError, match="not trusted"):
        open_model(card, trust=store)
    assert not mark.exists()


def test_an_encoder_in_a_file_of_its_own_needs_trust_too(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    card = write_model(tmp_path, metadata=metadata_value(encoder="encoder.py:encode"))
    (tmp_path / "encoder.py").write_text(MALICE.format(place=str(mark)) + "def encode(**facts): return [0.0, 0.0]\n")
    assert [path.name for path in files_to_trust(load_card(card))] == ["network.py", "encoder.py"]
    store = TrustStore(tmp_path / "trusted.json")
    store.trust(tmp_path / "network.py")
    with pytest.raises(ModelError, match=r"encoder\.py"):
        open_model(card, trust=store)
    assert not mark.exists()


def test_what_runs_are_the_bytes_that_were_compared(tmp_path: Path) -> None:
    """A file that is exchanged between comparing and running does no harm: it is read once."""
    mark = tmp_path / "mark"
    card = write_model(tmp_path)

    class Exchanging(TrustStore):
        def read(self, path: Path) -> bytes:
            data = super().read(path)
            path.write_text(MALICE.format(place=str(mark)) + FACTORY)
            return data

    trusting(card, tmp_path)
    open_model(card, trust=Exchanging(tmp_path / "trusted.json"))
    assert not mark.exists()


def test_trust_is_kept_in_the_persons_data_folder(tmp_path: Path) -> None:
    file = tmp_path / "code.py"
    file.write_text("pass")
    assert not TrustStore().is_trusted(file)
    TrustStore().trust(file)
    assert TrustStore().is_trusted(file)
    kept = json.loads((platformdirs.user_data_path("spotcheck", appauthor=False) / "trusted.json").read_text())
    assert [entry["name"] for entry in kept.values()] == ["code.py"]


def test_trust_knows_bytes_not_places(tmp_path: Path) -> None:
    store = TrustStore(tmp_path / "list" / "trusted.json")
    for name, text in (("a.py", "1"), ("copy.py", "1"), ("b.py", "2")):
        (tmp_path / name).write_text(text)
    store.trust(tmp_path / "a.py")
    store.trust(tmp_path / "a.py")
    assert store.is_trusted(tmp_path / "copy.py")
    assert not store.is_trusted(tmp_path / "b.py")
    assert sorted(path.name for path in (tmp_path / "list").glob("*.json*")) == ["trusted.json"]


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_damaged_list_trusts_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "trusted.json").write_text(text)
    with pytest.raises(ModelError, match="damaged"):
        TrustStore(tmp_path / "trusted.json").is_trusted(Path(__file__))


def test_a_list_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match="cannot be written"):
        TrustStore(tmp_path / "file" / "trusted.json").trust(Path(__file__))
