"""The whole recipe: a card for each stage, in which what people compare can be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.language import tr
from engine.recipe import Recipe
from gui import theme
from gui.dialogs.recipe_card import StageCard
from gui.dialogs.recipe_form import RecipeForm

COLUMNS = (("target", "attribution"), ("map", "segmentation", "agreement", "analysis"))


class RecipeView(QScrollArea):
    """Every parameter of a recipe by stages; the key of the file stands in the tooltip."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The recipe, stage by stage"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_recipe(Recipe())

    def show_recipe(self, recipe: Recipe) -> None:
        """Replaces what is shown."""
        self._content = content = QWidget()
        self.form = RecipeForm(recipe, content)
        self.form.changed.connect(self.edited)
        self.cards = {stage: StageCard(stage, recipe, self.form) for column in COLUMNS for stage in column}
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        row.setSpacing(theme.GAP)
        for stages in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(theme.GAP)
            for stage in stages:
                column.addWidget(self.cards[stage])
                self.cards[stage].unfolded.connect(lambda card=self.cards[stage]: self._show_end(card))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.setWidget(content)

    def mark(self, refused: str) -> None:
        """Brings the cards in line with what is chosen; the name of what is refused is marked."""
        for card in self.cards.values():
            card.arrange(refused)

    def _show_end(self, card: StageCard) -> None:
        QApplication.sendPostedEvents(self._content, QEvent.Type.LayoutRequest)
        end = card.mapTo(self._content, card.rect().bottomLeft())
        self.ensureVisible(end.x(), end.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field ends no dialog: what was typed already counts, and scoring takes long."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
