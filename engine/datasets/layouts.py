"""The table of layouts: the most specific first."""

from __future__ import annotations

from engine.datasets.folder import FOLDER
from engine.datasets.isic import ISIC
from engine.datasets.values import AUTO, FoundFiles, Layout
from engine.errors import SpotcheckError
from engine.language import tr

LAYOUTS: tuple[Layout, ...] = (ISIC, FOLDER)


def choose_layout(name: str, files: FoundFiles) -> Layout:
    """The layout of this name; for "auto", the first that recognises the files.

    Raises:
        SpotcheckError: no layout is so called.
    """
    for layout in LAYOUTS:
        if layout.name == name or (name == AUTO and layout.recognises(files)):
            return layout
    known = ", ".join((AUTO, *(layout.name for layout in LAYOUTS)))
    raise SpotcheckError(tr("There is no layout “{name}”; choose one of {known}.", name=name, known=known))
