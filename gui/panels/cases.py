"""The list of cases at the left: search, filter, order, and the way to the next one to label."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QScroller,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.cases import Case
from engine.language import tr
from gui import theme
from gui.actions.window_actions import Actions
from gui.document.agreement_order import AgreementOrder
from gui.document.document import Document
from gui.panels.case_delegate import CaseDelegate
from gui.panels.case_list import CASE_ROLE, STATE_TITLES, CaseList, Order
from gui.panels.folding import FoldingPanel, panel_head
from gui.panels.search_field import SearchField
from gui.parts.widgets import described, named

SEARCH_DELAY_MS = 120
ORDERS: dict[Order, str] = {
    "number": tr("In the project's order"),
    "queue": tr("In the order of labelling"),
    "state": tr("Still to do first"),
    "agreement": tr("Lowest agreement first"),
    "differ": tr("Readers differ most first"),
}


class CasesPanel(FoldingPanel):
    """All cases of the project; the one on the screen is the selected one."""

    photo_asked = Signal()

    def __init__(self, document: Document, actions: Actions) -> None:
        self._content = QWidget()
        words = tr("Fold the case list"), tr("Show the case list")
        super().__init__(words, "right", theme.CASES_WIDTH, self._content)
        self._document = document
        self._agreement = AgreementOrder(document)
        self._agreement.ready.connect(self._on_agreement)
        self.list = CaseList(document)
        self.view = named(QListView(), "cases")
        self.search = SearchField(placeholderText=tr("Search cases"), clearButtonEnabled=True)
        self.show_all = QPushButton(tr("Show all cases"))
        self.counter = QLabel()
        self._make_view()
        self._make_filters()
        self._place(actions)
        self.list.modelReset.connect(self._on_reset)
        document.thumbnails.ready.connect(self._on_thumbnail)
        document.case_changed.connect(self._select_shown)
        document.states_changed.connect(self._count)
        document.sitting.changed.connect(self._follow_queue)
        document.opened.connect(self._on_opened)
        document.adjudicating.changed.connect(self._follow_settling)
        document.adjudicating.measured.connect(self._on_measured)
        self._on_reset()

    def _make_view(self) -> None:
        self.view.setModel(self.list)
        self._delegate = CaseDelegate(self._document.thumbnails)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        QScroller.grabGesture(self.view.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(tr("Cases"))
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def _make_filters(self) -> None:
        self.search.setAccessibleName(tr("Search cases by number, patient, sex, skin type or site"))
        self.search.setToolTip(tr("Number, patient, sex, skin type or site"))
        self._typing = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._apply_search)
        self.search.left.connect(self.photo_asked)
        self.search.first_asked.connect(self._take_first)
        self.view.clicked.connect(self.photo_asked)
        self.filter_button = self._menu_button("ph.funnel", tr("Show only cases in one state"))
        self.order_button = self._menu_button("ph.sort-ascending", tr("Order of the cases"))
        self._states = self._choices(self.filter_button, {"": tr("All cases"), **STATE_TITLES}, self._choose_state)
        self._orders = self._choices(
            self.order_button, {str(name): title for name, title in ORDERS.items()}, self._choose_order
        )
        self._orders["queue"].setToolTip(tr("Yours: N leads from case to case in it"))
        self._orders["agreement"].setToolTip(tr("Only cases of which you may see the scores"))
        self._orders["differ"].setToolTip(tr("While ROIs are settled: by the lowest IoU of two readers"))
        self._orders["differ"].setEnabled(False)

    def _on_thumbnail(self, _: str) -> None:
        """Painted anew without a word from the model: its `dataChanged` would lay out every row of a long list."""
        self.view.viewport().update()

    def _menu_button(self, icon: str, words: str) -> QToolButton:
        button = described(QToolButton(), words, words)
        button.setIcon(theme.icon(icon, "secondary"))
        button.setIconSize(QSize(theme.ICON, theme.ICON))
        button.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _choices(self, button: QToolButton, titles: dict[str, str], chosen: object) -> dict[str, QAction]:
        group = QActionGroup(button)
        made: dict[str, QAction] = {}
        for name, title in titles.items():
            made[name] = group.addAction(button.menu().addAction(title))
            made[name].setData(name)
            made[name].setCheckable(True)
        next(iter(made.values())).setChecked(True)
        group.triggered.connect(chosen)
        return made

    def _place(self, actions: Actions) -> None:
        head = panel_head(QLabel(tr("Cases")), self.counter, self.fold_button)
        filters = QHBoxLayout()
        filters.setSpacing(theme.GRID)
        next_button = QToolButton()
        next_button.setDefaultAction(actions["next_unlabelled"])
        next_button.setIconSize(QSize(theme.ICON, theme.ICON))
        next_button.setFixedSize(theme.CONTROL_HEIGHT, theme.CONTROL_HEIGHT)
        filters.addWidget(self.search, 1)
        for button in (self.filter_button, self.order_button, next_button):
            filters.addWidget(button)
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, wordWrap=True)
        self._nothing.setContentsMargins(theme.GAP_HUGE, theme.GAP_HUGE, theme.GAP_HUGE, 0)
        theme.set_role(self._nothing, "secondary")
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._no_cases = self._empty()
        self._pages.addWidget(self._no_cases)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, theme.GAP_SMALL, 1, 0)
        column.setSpacing(theme.GAP_SMALL)
        head.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_SMALL, 0)
        filters.setContentsMargins(theme.GAP, 0, theme.GAP_SMALL, 0)
        column.addLayout(head)
        column.addLayout(filters)
        column.addLayout(self._pages, 1)

    def _empty(self) -> QWidget:
        """What stands where no case does, with the way back."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(theme.GAP)
        column.addWidget(self._nothing)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_all.clicked.connect(self._show_all)
        return page

    def _show_all(self) -> None:
        self.search.clear()
        self._states[""].trigger()
        self._typing.stop()
        self._apply_search()

    def _take_first(self) -> None:
        self._typing.stop()
        self._apply_search()
        if self.list.rowCount():
            self.view.setCurrentIndex(self.list.index(0))
            self.photo_asked.emit()

    def _apply_search(self) -> None:
        self.list.text = self.search.text()
        self.list.refresh()

    def _choose_state(self, action: QAction) -> None:
        self.list.state = action.data() or None
        self.filter_button.setIcon(theme.icon("ph.funnel-fill" if self.list.state else "ph.funnel", "secondary"))
        self.list.refresh()

    def _choose_order(self, action: QAction) -> None:
        self.list.order = action.data()
        if self.list.order == "agreement":
            self._agreement.ask()
        else:
            self.list.refresh()

    def _on_agreement(self, agreement: dict[str, float]) -> None:
        self.list.agreement = agreement
        self.list.refresh()

    def _follow_queue(self) -> None:
        if self.list.order == "queue":
            self.list.refresh()

    def _follow_settling(self) -> None:
        """How readers differ is for who settles alone."""
        differ = self._orders["differ"]
        differ.setEnabled(self._document.settling)
        if self.list.order == "differ" and not self._document.settling:
            self._orders["number"].trigger()

    def _on_measured(self) -> None:
        if self.list.order == "differ":
            self.list.refresh()

    def _on_opened(self) -> None:
        self.search.clear()
        for usual in (self._states[""], self._orders["number"]):
            if not usual.isChecked():
                usual.trigger()

    def _on_reset(self) -> None:
        self._count()
        shown = self.list.rowCount()
        self._nothing.setText(
            tr("No case fits this search.")
            if self._document.cases
            else tr("The cases will be listed here once photos are imported.")
        )
        self.show_all.setVisible(bool(self._document.cases))
        self._pages.setCurrentWidget(self.view if shown else self._no_cases)
        self._select_shown()

    def _count(self) -> None:
        done = sum(state == "completed" for state in self._document.states.values())
        total, shown = len(self._document.cases), self.list.rowCount()
        filtered = bool(self.list.text or self.list.state)
        words = tr("{done:,} of {total:,}", done=shown if filtered else done, total=total)
        self.counter.setText(words if total else "")
        done_words = tr("Cases settled of all") if self._document.settling else tr("Cases you have completed of all")
        self.counter.setToolTip(tr("Cases shown of all") if filtered else done_words)

    def _select_shown(self) -> None:
        case = self._document.case
        row = self.list.row_of(case.case_id) if case else None
        if row is None:
            self.view.selectionModel().clear()
            return
        index = self.list.index(row)
        if index != self.view.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_current(self, index: QModelIndex) -> None:
        case: Case | None = index.data(CASE_ROLE)
        shown = self._document.case
        if case is not None and (shown is None or case.case_id != shown.case_id):
            self._document.show_case(case.case_id)
