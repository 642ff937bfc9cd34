"""Small real ONNX pairs of Segment Anything's published signature whose answer is known in closed form.

The encoder's embedding is the mean colour of each of 64 x 64 cells (16 x 16 of the frame), as 0 to 1, in three of its
256 channels. The decoder takes the colour under each point and compares each cell with the mean colour of the points
inside and with that of the points outside: the difference of the squared distances, times `GAIN`, is the logit; without
a point outside `NEAR` stands for the latter. A box's middle is a point inside, its corners are points outside.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="the package onnx, of which the small models are made, is not installed")
pytest.importorskip("onnxruntime", reason='ONNX Runtime is not installed: pip install "spotcheck[promptable]"')

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

CHANNELS, CELLS, SIDE, LOW = 256, 64, 1024, 256
GAIN, NEAR = 400.0, 0.1277
MEAN, SPREAD = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
FLOAT = TensorProto.FLOAT


class Graph:
    """Collects nodes and constants; calling it adds a node and gives the name of what comes out."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, content: Any, dtype: Any = np.float32) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.array(content, dtype=dtype), name))
        return name

    def __call__(self, kind: str, *inputs: str, to: str = "", **attributes: Any) -> str:
        name = to or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def save(self, path: Path, inputs: list[Any], outputs: list[Any]) -> Path:
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, str(path))
        return path


def value(name: str, shape: tuple[int | str, ...], kind: int = FLOAT) -> Any:
    """An input or output; a word is a length that differs from call to call."""
    return helper.make_tensor_value_info(name, kind, list(shape))


def encoder(
    path: Path, layout: str = "NCHW", *, size: tuple[int | str, int | str] = ("height", "width"), slow: int = 0
) -> Path:
    """Write an encoder: `NCHW` takes normalised frames, `HWC` raw photos as float, `HWC8` as uint8.

    Args:
        size: height and width that an HWC encoder takes.
        slow: how many times the frame is blurred, so that a run takes long.
    """
    g = Graph()
    if layout == "NCHW":
        photo, normal = value("images", (1, 3, SIDE, SIDE)), "images"
    else:
        photo = value("input_image", (*size, 3), TensorProto.UINT8 if layout == "HWC8" else FLOAT)
        colours = _cast(g, "input_image", FLOAT)
        scaled = g("Div", g("Sub", colours, g.constant(MEAN)), g.constant(SPREAD))
        missing = g("Sub", g.constant([SIDE, SIDE, 3], np.int64), g("Shape", scaled))
        pads = g("Concat", g.constant([0, 0, 0], np.int64), missing, axis=0)
        upright = g("Transpose", g("Pad", scaled, pads), perm=[2, 0, 1])
        normal = g("Unsqueeze", upright, g.constant([0], np.int64))
    shades = g("Mul", normal, g.constant(np.reshape(SPREAD, (3, 1, 1))))
    shades = g("Add", shades, g.constant(np.reshape(MEAN, (3, 1, 1))))
    for _ in range(slow):
        shades = g("AveragePool", shades, kernel_shape=[15, 15], pads=[7, 7, 7, 7])
    means = g("AveragePool", g("Div", shades, g.constant(255)), kernel_shape=[16, 16], strides=[16, 16])
    g("Pad", means, g.constant([0, 0, 0, 0, 0, CHANNELS - 3, 0, 0], np.int64), to="image_embeddings")
    return g.save(path, [photo], [value("image_embeddings", (1, CHANNELS, CELLS, CELLS))])


def decoder(
    path: Path, *, masks: int = 1, factor: float = 1.0, size_type: int = FLOAT, leave: str = "", more: str = ""
) -> Path:
    """Write a decoder.

    Args:
        masks: one, or four of which the first is the answer and the others are its opposite.
        factor: that all logits are multiplied by.
        size_type: of `orig_im_size`.
        leave, more: an input that is not there, and one that is there too much.
    """
    g = Graph()
    labels = g("Reshape", "point_labels", g.constant([-1], np.int64))
    first, last = (_is(g, labels, label) for label in (2.0, 3.0))
    corners = g("Add", first, last)
    points = g("Reshape", "point_coords", g.constant([-1, 2], np.int64))
    spread = g("Mul", points, g("Unsqueeze", corners, g.constant([1], np.int64)))
    middle = g("Div", _sum(g, spread, 0, keep=1), g.constant(2))
    boxed = _sum(g, first, 0, keep=1)
    inside = g("Concat", _is(g, labels, 1.0), boxed, axis=0)
    outside = g("Concat", g("Add", _is(g, labels, 0.0), corners), g.constant([0]), axis=0)
    colours = g("Slice", "image_embeddings", *(g.constant([n], np.int64) for n in (0, 3, 1)))
    colours = g("Reshape", colours, g.constant([3, CELLS * CELLS], np.int64))
    picked = g("Gather", colours, _cells(g, g("Concat", points, middle, axis=0)), axis=1)
    near, far = (_distance(g, colours, picked, weights) for weights in (inside, outside))
    known = g("Min", _sum(g, outside, 0, keep=1), g.constant(1))
    unknown = g("Mul", g("Sub", g.constant(1), known), g.constant(NEAR))
    away = g("Add", g("Mul", far, known), unknown)
    logits = g("Mul", g("Sub", away, near), g.constant(GAIN * factor))
    cells = g("Reshape", logits, g.constant([1, 1, CELLS, CELLS], np.int64))
    small = g("Resize", cells, "", g.constant([1, 1, 4, 4]), mode="linear")
    if leave != "mask_input":
        small = g("Add", small, g("Mul", "mask_input", "has_mask_input"))
    wanted = g.constant(np.reshape([1.0] + [-1.0] * (masks - 1), (1, masks, 1, 1)))
    g("Mul", small, wanted, to="low_res_masks")
    size = g("Concat", g.constant([1, masks], np.int64), _cast(g, "orig_im_size", TensorProto.INT64), axis=0)
    g("Resize", "low_res_masks", "", "", size, to="masks", mode="linear")
    g("Identity", g.constant([[0.5, 0.9, 0.3, 0.2][:masks]]), to="iou_predictions")
    inputs = [
        value("image_embeddings", (1, CHANNELS, CELLS, CELLS)),
        value("point_coords", (1, "num_points", 2)),
        value("point_labels", (1, "num_points")),
        value("mask_input", (1, 1, LOW, LOW)),
        value("has_mask_input", (1,)),
        value("orig_im_size", (2,), size_type),
    ]
    inputs = [one for one in inputs if one.name != leave] + ([value(more, (1, 2))] if more else [])
    outputs = [
        value("masks", (1, masks, "h", "w")),
        value("iou_predictions", (1, masks)),
        value("low_res_masks", (1, masks, LOW, LOW)),
    ]
    return g.save(path, inputs, outputs)


def pair(folder: Path, layout: str = "NCHW", name: str = "sam_toy", **wanted: Any) -> tuple[Path, Path]:
    """An encoder and a decoder in the folder."""
    return encoder(folder / f"{name}_encoder.onnx", layout, **wanted), decoder(folder / f"{name}_decoder.onnx")


def _cast(g: Graph, name: str, kind: int) -> str:
    made = f"v{len(g.nodes)}"
    g.nodes.append(helper.make_node("Cast", [name], [made], to=kind))
    return made


def _is(g: Graph, labels: str, label: float) -> str:
    return _cast(g, g("Equal", labels, g.constant(label)), FLOAT)


def _sum(g: Graph, name: str, axis: int, keep: int = 0) -> str:
    return g("ReduceSum", name, g.constant([axis], np.int64), keepdims=keep)


def _cells(g: Graph, points: str) -> str:
    """The numbers of the embedding's cells under points, which count from the middle of a cell of the frame."""
    places = g("Floor", g("Div", g("Add", points, g.constant(0.5)), g.constant(SIDE / CELLS)))
    places = g("Clip", places, g.constant(0), g.constant(CELLS - 1))
    return _cast(
        g, g("Reshape", g("MatMul", places, g.constant([[1], [CELLS]])), g.constant([-1], np.int64)), TensorProto.INT64
    )


def _distance(g: Graph, colours: str, picked: str, weights: str) -> str:
    """Squared, of each cell to the weighted mean of the picked colours."""
    total = g("Max", _sum(g, weights, 0, keep=1), g.constant(1e-6))
    mean = g("Div", _sum(g, g("Mul", picked, weights), 1, keep=1), total)
    apart = g("Sub", colours, mean)
    return _sum(g, g("Mul", apart, apart), 0)
