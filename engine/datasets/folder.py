"""Layout “folder”: photos in a folder, at any depth, with masks named after them."""

from __future__ import annotations

from engine.datasets.sorting import sort_files
from engine.datasets.values import FoundFiles, Layout, Sources
from engine.language import tr


def _recognises(files: FoundFiles) -> bool:
    return True


def _sort(files: FoundFiles) -> Sources:
    return sort_files(files, not_used=lambda name: None, not_a_photo=lambda name: None)


def _title() -> str:
    return tr("Photos in a folder")


FOLDER = Layout("folder", _title, _recognises, _sort)
