"""Tools that look at the photo: how well a scripted hand outlines real lesions, and how long 12 megapixels take."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import thread_time

import numpy as np
from numpy.typing import NDArray

from engine.regions import Polygon, rasterise
from engine.smart.copies import Copies, WandCall
from engine.smart.region import Hints, smart_region
from engine.spans import Point

Booleans = NDArray[np.bool_]
Pixels = NDArray[np.uint8]

LARGER = 0.08
"""How much a box is larger than the lesion, on each side, as a share of it."""
ALONG = 0.7
"""Length of a scribble, as a share of the lesion's longer axis."""
SHORTER = (0.1, 0.2, 0.4)
"""The same of shorter ones."""
ANCHORS = (8, 16)
OFF = 2.0
"""How far the hand sets an anchor beside the edge, photo pixels, alternately in and out."""
TOLERANCES = (4, 8, 12, 16, 20, 26, 32, 40, 50)
FIRST_TOLERANCE = 12.0
PEN = 6.0
FAR = 380.0
"""How far the hand goes from an anchor on 12 megapixels, photo pixels: nearly as far as it is followed."""
WIDTH, HEIGHT = 4000, 3000


def run(device: str, quick: bool) -> dict[str, float]:
    """Median and tenth percentile of the overlap (IoU) with the mask of each lesion, and milliseconds of one core.

    Needs the photos of `$SPOTCHECK_TEST_DATA/data/isic_512`; `device` plays no part, `quick` takes every fifth.
    Figures with `_even` are of every second photo from the first: constants were chosen on the others. Each tool is
    used once, without refinement.
    """
    folder = Path(os.environ["SPOTCHECK_TEST_DATA"]) / "data" / "isic_512"
    photos = sorted((folder / "images").glob("*.jpg"))[:: 5 if quick else 1]
    found: dict[str, list[float]] = defaultdict(list)
    seconds: dict[str, list[float]] = defaultdict(list)
    for photo in photos:
        pixels, truth = _read(photo, "RGB"), _read(folder / "masks" / f"{photo.stem}_segmentation.png", "L") > 127
        for name, hand in HANDS.items():
            start = thread_time()
            result = hand(pixels, truth)
            seconds[name].append(thread_time() - start)
            found[name].append(overlap(result, truth))
    figures: dict[str, float] = {"photos": float(len(photos))}
    for name, values in found.items():
        for part, held in (("", values), ("_even", values[::2])):
            figures[f"{name}_iou{part}_median"], figures[f"{name}_iou{part}_p10"] = (
                float(np.quantile(held, at)) for at in (0.5, 0.1)
            )
    for name in ("box", "scribble", "dot"):
        figures[f"{name}_ms_p50"], figures[f"{name}_ms_p99"] = (
            1000 * float(np.quantile(seconds[name], at)) for at in (0.5, 0.99)
        )
    return figures | _latencies(10 if quick else 40)


def overlap(one: Booleans, other: Booleans) -> float:
    """Intersection over union."""
    return float((one & other).sum() / max(1, (one | other).sum()))


def otsu_in_box(pixels: Pixels, truth: Booleans) -> Booleans:
    """What is darker than Otsu's threshold in the box."""
    from PIL import Image
    from skimage.filters import threshold_otsu

    left, top, right, bottom = (round(end) for end in larger_box(truth))
    grey = np.asarray(Image.fromarray(pixels).convert("L"))
    inside = np.zeros_like(truth)
    inside[top:bottom, left:right] = grey[top:bottom, left:right] < threshold_otsu(grey[top:bottom, left:right])
    return inside


def ellipse_in_box(pixels: Pixels, truth: Booleans) -> Booleans:
    """The ellipse that fills the box, whatever the photo shows."""
    left, top, right, bottom = larger_box(truth)
    rows, columns = np.mgrid[: truth.shape[0], : truth.shape[1]]
    across = (columns + 0.5 - (left + right) / 2) / ((right - left) / 2)
    return across**2 + ((rows + 0.5 - (top + bottom) / 2) / ((bottom - top) / 2)) ** 2 < 1


def box(pixels: Pixels, truth: Booleans) -> Booleans:
    """Smart region by a box."""
    return _cells(smart_region(pixels, Hints(box=larger_box(truth))), truth)


def scribble(along: float) -> Callable[[Pixels, Booleans], Booleans]:
    """Smart region by one scribble along so much of the longer axis."""

    def hand(pixels: Pixels, truth: Booleans) -> Booleans:
        return _cells(smart_region(pixels, Hints(inside=(longer_axis(truth, along),), thickness=PEN)), truth)

    return hand


def dot(pixels: Pixels, truth: Booleans) -> Booleans:
    """Smart region by a dot at the centroid."""
    return _cells(smart_region(pixels, Hints(inside=((_centroid(truth),),), thickness=PEN)), truth)


def wand(pixels: Pixels, truth: Booleans) -> Booleans:
    """One click of the wand at the centroid with the first tolerance."""
    return _cells(Copies(pixels).wand(WandCall(_centroid(truth), 1.0, FIRST_TOLERANCE)), truth)


def wand_dragged(pixels: Pixels, truth: Booleans) -> Booleans:
    """The wand at the centroid, dragged until it looks best."""
    copies, point = Copies(pixels), _centroid(truth)
    tried = (_cells(copies.wand(WandCall(point, 1.0, float(tolerance))), truth) for tolerance in TOLERANCES)
    return max(tried, key=lambda cells: overlap(cells, truth))


def edge_lasso(anchors: int) -> Callable[[Pixels, Booleans], Booleans]:
    """A click at each of so many anchors around the lesion, each a little beside its edge."""

    def hand(pixels: Pixels, truth: Booleans) -> Booleans:
        copies, places = Copies(pixels), around(truth, anchors)
        ends = (*places[1:], places[0])
        pieces = (copies.routes(start, 1.0, end).path_to(end)[:-1] for start, end in zip(places, ends, strict=True))
        return _cells((Polygon(tuple(point for piece in pieces for point in piece)),), truth)

    return hand


def straight(anchors: int) -> Callable[[Pixels, Booleans], Booleans]:
    """The polygon through the same anchors."""
    return lambda _, truth: _cells((Polygon(around(truth, anchors)),), truth)


HANDS: dict[str, Callable[[Pixels, Booleans], Booleans]] = {
    "otsu_in_box": otsu_in_box,
    "ellipse_in_box": ellipse_in_box,
    "box": box,
    "scribble": scribble(ALONG),
    **{f"scribble_{along:.0%}".rstrip("%"): scribble(along) for along in SHORTER},
    "dot": dot,
    "wand": wand,
    "wand_dragged": wand_dragged,
    **{f"edge_lasso_{anchors}": edge_lasso(anchors) for anchors in ANCHORS},
    **{f"polygon_{anchors}": straight(anchors) for anchors in ANCHORS},
}


def larger_box(truth: Booleans) -> tuple[float, float, float, float]:
    """The box that a hand would draw around the lesion, on the photo."""
    rows, columns = np.flatnonzero(truth.any(axis=1)), np.flatnonzero(truth.any(axis=0))
    left, right, top, bottom = columns[0], columns[-1] + 1, rows[0], rows[-1] + 1
    across, down = LARGER * (right - left), LARGER * (bottom - top)
    height, width = truth.shape
    return (
        float(max(0, left - across)),
        float(max(0, top - down)),
        float(min(width, right + across)),
        float(min(height, bottom + down)),
    )


def longer_axis(truth: Booleans, share: float) -> tuple[Point, ...]:
    """Twelve points along a share of the lesion's longer axis through its centroid."""
    rows, columns = np.nonzero(truth)
    points = np.stack([columns, rows], axis=1) + 0.5
    centre = points.mean(axis=0)
    along = np.linalg.eigh(np.cov(points.T))[1][:, 1]
    reach = (points - centre) @ along
    line = centre + np.linspace(share * reach.min(), share * reach.max(), 12)[:, None] * along
    return tuple((float(x), float(y)) for x, y in line)


def around(truth: Booleans, anchors: int) -> tuple[Point, ...]:
    """Points at equal distances along the lesion's longest outline, alternately `OFF` pixels in and out."""
    from skimage.measure import find_contours

    outline = max(find_contours(np.pad(truth, 1).astype(float), 0.5), key=len)[:, ::-1] - 0.5
    at = np.linspace(0, len(outline) - 1, anchors, endpoint=False).astype(int)
    centre = outline.mean(axis=0)
    out = outline[at] - centre
    beside = (
        outline[at] + OFF * out / np.linalg.norm(out, axis=1, keepdims=True) * (-1.0) ** np.arange(anchors)[:, None]
    )
    limits = np.array([truth.shape[1], truth.shape[0]])
    return tuple((float(x), float(y)) for x, y in np.clip(beside, 0, limits))


def _centroid(truth: Booleans) -> Point:
    rows, columns = np.nonzero(truth)
    return float(columns.mean() + 0.5), float(rows.mean() + 0.5)


def _cells(found: tuple[Polygon, ...], truth: Booleans) -> Booleans:
    return rasterise(found, truth.shape[1], truth.shape[0]).to_mask()


def _read(file: Path, mode: str) -> Pixels:
    from PIL import Image

    with Image.open(file) as picture:
        return np.asarray(picture.convert(mode))


def _latencies(times: int) -> dict[str, float]:
    """Milliseconds of one core on 12 megapixels: first look, wand, routes from an anchor, path for a move."""
    pixels = lesion_like()
    copies, random = Copies(pixels), np.random.default_rng(0)
    start = thread_time()
    copies.whole()
    figures = {"first_look_ms": 1000 * (thread_time() - start)}
    centre = (WIDTH / 2, HEIGHT / 2)
    copies.wand(WandCall(centre, 3.0, 10.0))
    wands = [_ms(lambda at=at: copies.wand(WandCall(centre, 3.0, at))) for at in random.uniform(4, 30, times)]
    routes = [_ms(lambda: copies.routes(centre, 3.0)) for _ in range(times)]
    far = centre[0] + FAR, centre[1] + FAR
    wider = [_ms(lambda: copies.routes(centre, 3.0, far)) for _ in range(times)]
    known = copies.routes(centre, 3.0, far)
    aside: list[float] = random.uniform(0, FAR, 20 * times).tolist()
    moves = [_ms(lambda to=(centre[0] + x, centre[1] + FAR - x): known.path_to(to)) for x in aside]
    for name, values in (("wand", wands), ("routes", routes), ("wider", wider), ("path", moves)):
        figures[f"{name}_12mp_ms_p50"], figures[f"{name}_12mp_ms_p99"] = (
            float(np.quantile(values, at)) for at in (0.5, 0.99)
        )
    return figures


def lesion_like() -> Pixels:
    """A dark, blurred, grainy disc on grainy skin, 12 megapixels."""
    random = np.random.default_rng(0)
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    inside = 1 / (1 + np.exp((np.hypot(columns - WIDTH / 2, rows - HEIGHT / 2) - 800) / 30))[..., None]
    skin, lesion = np.array([215, 180, 160], dtype=np.float32), np.array([120, 70, 50], dtype=np.float32)
    grain = random.normal(0, 8, (HEIGHT, WIDTH, 1)).astype(np.float32)
    return np.clip(skin + (lesion - skin) * inside + grain, 0, 255).astype(np.uint8)


def _ms(work: Callable[[], object]) -> float:
    start = thread_time()
    work()
    return 1000 * (thread_time() - start)
