"""Photo files to photos: each decoded once, several at a time; what cannot be read becomes a row of the report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from engine.cases import Photo
from engine.datasets.masks import plain_reason
from engine.datasets.report import SkippedFile
from engine.datasets.values import PhotoSource
from engine.errors import Cancelled, PhotoError
from engine.language import tr
from engine.photos import inspect_photo

WORKERS = min(4, os.cpu_count() or 1)

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_parallel(
    work: Callable[[Item], Result], items: Sequence[Item], finished: Callable[[], None], cancelled: Callable[[], bool]
) -> Iterator[Result]:
    """`work` of each item in order, in a few threads; `finished` is called as each result is taken.

    Raises:
        Cancelled: as soon as `cancelled` says so; work not yet begun is dropped.
    """
    pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="import")
    try:
        futures: list[Future[Result]] = [pool.submit(work, item) for item in items]
        for future in futures:
            if cancelled():
                raise Cancelled
            yield future.result()
            finished()
    finally:
        pool.shutdown(cancel_futures=True)


def read_one_photo(source: PhotoSource) -> Photo | SkippedFile:
    """The photo with its hash and size, or why it cannot be one."""
    try:
        facts = inspect_photo(source.path)
    except PhotoError as error:
        return SkippedFile(source.name, plain_reason(error, source.path.name))
    return Photo(source.photo_id, source.path.as_posix(), facts.sha256, facts.width, facts.height)


def without_twins(
    sources: Sequence[PhotoSource], read: Sequence[Photo | SkippedFile]
) -> tuple[list[Photo], list[SkippedFile]]:
    """Photos of which no earlier one has the same bytes, and the rest with the reason."""
    photos: list[Photo] = []
    skipped: list[SkippedFile] = []
    first: dict[str, str] = {}
    for source, item in zip(sources, read, strict=True):
        if isinstance(item, SkippedFile):
            skipped.append(item)
        elif item.sha256 in first:
            skipped.append(
                SkippedFile(source.name, tr("The same photo as {photo}, under another name.", photo=first[item.sha256]))
            )
        else:
            first[item.sha256] = source.name
            photos.append(item)
    return photos, skipped
