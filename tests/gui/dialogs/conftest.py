"""The palette that the dialogs are drawn in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui import theme


@pytest.fixture(autouse=True, scope="session")
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
