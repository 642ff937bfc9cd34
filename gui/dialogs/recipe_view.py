"""The readable recipe: a card for each stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.recipe import Recipe
from gui import theme
from gui.dialogs.frame import wrapped
from gui.dialogs.recipe_words import StageWords, recipe_words

LABEL_WIDTH = 148


class RecipeView(QScrollArea):
    """Every parameter of a recipe by stages; the key of the file stands in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The recipe, stage by stage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_recipe(self, recipe: Recipe) -> None:
        """Replaces what is shown."""
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GAP)
        for position, stage in enumerate(recipe_words(recipe)):
            grid.addWidget(_card(stage), position // 2, position % 2)
        grid.setRowStretch(3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setWidget(content)


def _card(stage: StageWords) -> QFrame:
    frame = QFrame()
    theme.set_property(frame, "card", "outline")
    title = QLabel(stage.title)
    theme.set_role(title, "heading")
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP)
    grid.setVerticalSpacing(theme.GRID)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(stage.lines):
        label, value = wrapped(line.label, "secondary"), wrapped(line.value)
        label.setFixedWidth(LABEL_WIDTH)
        for widget in (label, value):
            widget.setToolTip(f"In the recipe file: {line.key}")
            grid.addWidget(widget, row, 0 if widget is label else 1, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP)
    column.setSpacing(theme.GRID)
    column.addWidget(title)
    column.addWidget(wrapped(stage.purpose, "small"))
    column.addLayout(grid)
    column.addStretch(1)
    return frame
