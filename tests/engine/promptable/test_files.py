"""What is refused before anything is run: no ONNX file, another signature, weights outside the folder."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ModelError
from engine.promptable.checking import checked_file, checked_pair
from engine.promptable.data_files import data_files
from engine.promptable.values import PromptablePair
from tests import promptable_pairs
from tests.promptable_pairs import onnx


def move_out(tensor: Any, place: Iterable[tuple[str, str]]) -> None:
    """Says that a tensor's content lies in another file."""
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    for key, said in place:
        entry = tensor.external_data.add()
        entry.key, entry.value = key, said


def with_data_in(path: Path, location: str) -> Path:
    """An encoder whose weights claim to lie in a file of that name."""
    model = onnx.load(str(promptable_pairs.encoder(path)))
    for tensor in model.graph.initializer:
        move_out(tensor, (("location", location), ("offset", "0"), ("length", str(len(tensor.raw_data)))))
    path.write_bytes(model.SerializeToString())
    return path


def test_hash_and_size_are_those_of_the_file(toys: Path) -> None:
    path = toys / "sam_toy_encoder.onnx"
    known = checked_file(path)
    assert known.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert known.size == path.stat().st_size


def test_weights_beside_the_file_are_found_hashed_and_used(tmp_path: Path) -> None:
    encoder, decoder = promptable_pairs.pair(tmp_path)
    model, weights = onnx.load(str(encoder)), b""
    for tensor in (one for one in model.graph.initializer if one.data_type == onnx.TensorProto.FLOAT):
        place = ("location", "weights.bin"), ("offset", str(len(weights))), ("length", str(len(tensor.raw_data)))
        weights += tensor.raw_data
        move_out(tensor, place)
    (tmp_path / "weights.bin").write_bytes(weights)
    encoder.write_bytes(model.SerializeToString())
    assert data_files(encoder) == (tmp_path / "weights.bin",)
    pair = checked_pair(encoder, decoder)
    lines = "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in (encoder, tmp_path / "weights.bin")
    )
    assert pair.encoder.sha256 == hashlib.sha256(lines.encode()).hexdigest()
    assert pair.encoder.size == encoder.stat().st_size + (tmp_path / "weights.bin").stat().st_size
    with (tmp_path / "weights.bin").open("ab") as file:
        file.write(b"more")
    assert checked_file(encoder) != pair.encoder


def test_a_tensor_within_a_branch_of_a_node_is_found(tmp_path: Path) -> None:
    tensor = onnx.TensorProto(name="w", data_type=1, dims=[1], data_location=onnx.TensorProto.EXTERNAL)
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "../secret"
    branch = onnx.helper.make_graph([], "branch", [], [], [tensor])
    node = onnx.helper.make_node("If", ["x"], ["y"], then_branch=branch, else_branch=branch)
    path = tmp_path / "deep.onnx"
    path.write_bytes(onnx.helper.make_model(onnx.helper.make_graph([node], "g", [], [])).SerializeToString())
    with pytest.raises(ModelError, match="outside its folder"):
        data_files(path)


@pytest.mark.parametrize(
    "location", ["../weights.bin", "/etc/hostname", "sub/../../weights.bin", "C:\\w.bin", "..\\w", ""]
)
def test_weights_outside_the_folder_are_refused(tmp_path: Path, location: str) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (tmp_path / "weights.bin").write_bytes(bytes(1000))
    with pytest.raises(ModelError, match="outside its folder"):
        checked_file(with_data_in(folder / "e_encoder.onnx", location))


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (tmp_path / "weights.bin").write_bytes(bytes(1000))
    (folder / "weights.bin").symlink_to(tmp_path / "weights.bin")
    with pytest.raises(ModelError, match="outside its folder"):
        checked_file(with_data_in(folder / "e_encoder.onnx", "weights.bin"))


@pytest.mark.parametrize("location", ["weights.bin", "*/_ORT_MEM_ADDR_/*"])
def test_missing_weights_are_named(tmp_path: Path, location: str) -> None:
    with pytest.raises(ModelError, match="which is missing"):
        checked_file(with_data_in(tmp_path / "e_encoder.onnx", location))


@pytest.mark.parametrize(
    "content",
    [b"not a model at all", b"\x00" * 64, b"\xff" * 40, b"\x3a\xff\xff\xff\xff\x0f", b"PK\x03\x04"],
)
def test_no_onnx_file(tmp_path: Path, toys: Path, content: bytes) -> None:
    path = tmp_path / "strange.onnx"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"strange\.onnx”"):
        checked_pair(path, toys / "sam_toy_decoder.onnx")


def test_an_empty_a_cut_and_a_missing_file(tmp_path: Path, toys: Path) -> None:
    whole = (toys / "sam_toy_encoder.onnx").read_bytes()
    for path, content in ((tmp_path / "empty.onnx", b""), (tmp_path / "cut.onnx", whole[: len(whole) // 2])):
        path.write_bytes(content)
        with pytest.raises(ModelError, match="is no ONNX file"):
            checked_file(path)
    with pytest.raises(ModelError, match=r"cannot be read \(No such file"):
        checked_file(tmp_path / "gone.onnx")


def mended(path: Path, **wanted: str) -> Path:
    return promptable_pairs.decoder(path, **wanted)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: mended(path, leave="mask_input"), "it lacks “mask_input”"),
        (lambda path: mended(path, more="interm_embeddings"), "it asks for “interm_embeddings”"),
        (promptable_pairs.encoder, "it lacks “has_mask_input”"),
    ],
)
def test_another_decoder_is_refused(tmp_path: Path, toys: Path, make: Callable[[Path], Path], sentence: str) -> None:
    with pytest.raises(ModelError, match="of the published signature") as told:
        checked_pair(toys / "sam_toy_encoder.onnx", make(tmp_path / "decoder.onnx"))
    assert sentence in str(told.value)


@pytest.mark.parametrize("size", [(2048, 2048), (684, 1025)])
def test_another_encoder_is_refused(tmp_path: Path, toys: Path, size: tuple[int, int]) -> None:
    decoder = toys / "sam_toy_decoder.onnx"
    with pytest.raises(ModelError, match="no Segment Anything encoder"):
        checked_pair(decoder, decoder)
    with pytest.raises(ModelError, match="Spotcheck knows 1x3x1024x1024"):
        checked_pair(promptable_pairs.encoder(tmp_path / "big.onnx", "HWC", size=size), decoder)


def test_whole_numbers_for_the_photos_size_are_taken(tmp_path: Path, toys: Path) -> None:
    decoder = promptable_pairs.decoder(tmp_path / "d.onnx", size_type=onnx.TensorProto.INT64)
    assert checked_pair(toys / "sam_toy_encoder.onnx", decoder).decoder.path == decoder


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("sam_vit_b_encoder.onnx", "sam_vit_b"),
        ("mobile_sam.encoder.quant.onnx", "mobile_sam"),
        ("Sam-ViT-H-Image-Encoder.onnx", "Sam-ViT-H"),
        ("encoder.onnx", "encoder"),
        ("a · b_encoder.onnx", "a  b"),
    ],
)
def test_names(toy: PromptablePair, tmp_path: Path, file: str, name: str) -> None:
    shutil.copy(toy.encoder.path, tmp_path / file)
    assert PromptablePair(checked_file(tmp_path / file), toy.decoder).name == name


def test_a_pair_is_kept_as_text(toy: PromptablePair) -> None:
    assert PromptablePair.from_json(toy.to_json()) == toy
    for text in ("", "{}", "[]", '{"encoder": 1}', "[" * 100_000):
        assert PromptablePair.from_json(text) is None
