"""Which method finds the smart region: a button with a menu, there only where there is a choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from engine.language import tr
from gui import theme
from gui.canvas.region_methods import RegionMethods
from gui.parts.widgets import described, icon_side

WIDEST_NAME = 150


class MethodButton(QToolButton):
    """Says the method in words where the row has room for them."""

    def __init__(self) -> None:
        super().__init__()
        self._methods: RegionMethods | None = None
        self._narrow = True
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choices = QMenu(self)
        group = QActionGroup(self)
        self.mixture, self.model = (QAction(group, checkable=True) for _ in range(2))
        self.mixture.setText(tr("Mixture + random walker"))
        self.choices.addActions(group.actions())
        self.setMenu(self.choices)
        group.triggered.connect(self._choose)

    def follow(self, methods: RegionMethods) -> None:
        """Show and change the choice of this one."""
        self._methods = methods
        methods.changed.connect(self.refresh)
        self.refresh()

    @property
    def wanted(self) -> bool:
        """Whether there is a choice."""
        return self._methods is not None and bool(self._methods.offered)

    def set_narrow(self, narrow: bool) -> None:
        """Whether the row has room for the icon alone."""
        self._narrow = narrow
        self.refresh()

    def set_side(self, side: int) -> None:
        """As high as the square buttons beside it, with their icon's size."""
        icon = icon_side(side)
        self.setIconSize(QSize(icon, icon))
        self.setMinimumHeight(side)

    def refresh(self) -> None:
        """Bring words and icon in line with the choice."""
        if self._methods is None or not self.wanted:
            return
        prompted, name = self._methods.prompted, self._methods.offered
        self.model.setText(name.replace("&", "&&"))
        (self.model if prompted else self.mixture).setChecked(True)
        chosen = name if prompted else self.mixture.text()
        described(
            self, tr("Method: {method}", method=chosen), tr("Method of the smart region: {method}", method=chosen)
        )
        self.setIcon(theme.icon("ph.cpu" if prompted else "ph.palette"))
        shown = self.fontMetrics().elidedText(chosen, Qt.TextElideMode.ElideRight, WIDEST_NAME)
        self.setText(f" {shown.replace('&', '&&')}")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if self._narrow else style.ToolButtonTextBesideIcon)

    def _choose(self, action: QAction) -> None:
        if self._methods is not None:
            self._methods.prompted = action is self.model
