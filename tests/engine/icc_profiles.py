"""Colour profiles made by formula: matrix and gamma, as ICC.1:2001-04 lays the file out."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

BRADFORD_D65_TO_D50 = np.array(
    [[1.0478112, 0.0228866, -0.0501270], [0.0295424, 0.9904844, -0.0170491], [-0.0092345, 0.0150436, 0.7521316]]
)
D65 = np.array([0.95047, 1.0, 1.08883])
DISPLAY_P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
ADOBE_RGB = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
ADOBE_GAMMA = 563 / 256


def to_xyz(primaries: tuple[tuple[float, float], ...]) -> Matrix:
    """Linear RGB to XYZ under D65, from the chromaticities of the primaries."""
    columns = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in primaries]).T
    return columns * np.linalg.solve(columns, D65)


def matrix_profile(primaries: tuple[tuple[float, float], ...], gamma: float) -> bytes:
    """A profile of a display with these primaries and one gamma for the three channels."""
    adapted = BRADFORD_D65_TO_D50 @ to_xyz(primaries)
    curve = struct.pack(">4s4xIH2x", b"curv", 1, round(gamma * 256))
    tags: dict[bytes, bytes] = {
        b"desc": struct.pack(">4s4xI5s", b"desc", 5, b"test\0") + bytes(78 + 1),
        b"cprt": b"text" + bytes(4) + b"none\0" + bytes(3),
        b"wtpt": _xyz(np.array([0.9642, 1.0, 0.8249])),
    }
    for name, column in zip((b"r", b"g", b"b"), adapted.T, strict=True):
        tags[name + b"XYZ"] = _xyz(column)
        tags[name + b"TRC"] = curve
    table, body, offset = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", offset + len(body), len(data))
        body += padded
    return _header(offset + len(body)) + table + body


def expected_srgb(pixels: NDArray[np.uint8], primaries: tuple[tuple[float, float], ...], gamma: float) -> Matrix:
    """The closed form: decoded by gamma, through XYZ to the primaries of sRGB, clipped, encoded by IEC 61966-2-1."""
    linear = (pixels / 255.0) ** (round(gamma * 256) / 256)
    seen = np.clip(linear @ (np.linalg.inv(to_xyz(SRGB)) @ to_xyz(primaries)).T, 0.0, 1.0)
    return 255.0 * np.where(seen <= 0.0031308, 12.92 * seen, 1.055 * seen ** (1 / 2.4) - 0.055)


def _xyz(values: Matrix) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(float(value) * 65536) for value in values))


def _header(size: int) -> bytes:
    moment = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    start = struct.pack(">I4xI4s4s4s", size, 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    return (start + moment + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)).ljust(128, b"\0")
