"""The start of a sitting: who reads, and what readers are to follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from engine.language import tr
from gui import theme
from gui.dialogs.frame import FramedDialog, heading
from gui.dialogs.reader_table import ReaderTable
from gui.parts.widgets import Wrapped
from gui.words.moments import day
from gui.words.reader_names import name_refusal

if TYPE_CHECKING:
    from engine.project.progress import ReaderProgress
    from engine.project.values import Protocol

MOST_ROWS, COLUMNS_SHOWN = 6, 3
BLIND = tr("What you draw is kept under your name. You see nobody else's work in a case until you complete it.")
AGAIN = tr("Some cases come again later, blank, to learn how well readers agree with themselves.")
UNBLINDED = tr("What you draw is kept under your name.")
NEW = tr("{name} has not read this version yet: please read it before you start.")


class SittingDialog(FramedDialog):
    """Asks who reads; `reader` holds the answer once it was accepted. Enter starts as the reader remembered."""

    def __init__(
        self,
        readers: Sequence[ReaderProgress],
        remembered: str,
        cases: int,
        protocol: Protocol | None = None,
        is_new: Callable[[str], bool] = bool,
        *,
        blinded: bool = True,
        again: bool = False,
        leave: str = tr("Cancel"),
        parent: QWidget | None = None,
    ) -> None:
        about_work = BLIND if blinded else UNBLINDED
        words = f"{about_work} {AGAIN}" if again else about_work
        super().__init__(tr("Who is reading?"), words, parent, width=560)
        self.reader: str | None = None
        self._known = tuple(one.reader for one in readers)
        self._is_new = is_new
        self.table = ReaderTable()
        for column in range(COLUMNS_SHOWN, self.table.columnCount()):
            self.table.setColumnHidden(column, True)
        self.table.show_readers(readers, cases)
        self.table.setFixedHeight(self.table.height_for(min(len(readers), MOST_ROWS)))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of a new reader"))
        self.name.setPlaceholderText(tr("If you are not in the list"))
        self.protocol = QPlainTextEdit()
        self.news = Wrapped("", "warning")
        self._place(protocol, leave)
        self.table.itemSelectionChanged.connect(self._on_choice)
        self.table.itemDoubleClicked.connect(self._start)
        self.name.textChanged.connect(self._on_typing)
        self._propose(remembered)

    def _place(self, protocol: Protocol | None, leave: str) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&New reader"), self.name)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self.table)
        column.addLayout(form)
        if protocol is not None:
            self._place_protocol(column, protocol)
        else:
            column.addStretch(1)
        self.set_content(column)
        self.add_button(leave).clicked.connect(self.reject)
        self.start = self.add_button(tr("Start reading"), primary=True)
        self.start.clicked.connect(self._start)

    def _place_protocol(self, column: QVBoxLayout, protocol: Protocol) -> None:
        self.protocol.setPlainText(protocol.text)
        self.protocol.setReadOnly(True)
        self.protocol.setTabChangesFocus(True)
        self.protocol.setAccessibleName(tr("Labelling protocol"))
        self.protocol.setMinimumHeight(210)
        column.addSpacing(theme.GRID)
        column.addWidget(heading(tr("Labelling protocol of {day}", day=day(protocol.act.time))))
        column.addWidget(self.protocol, 1)
        column.addWidget(self.news)

    def _propose(self, remembered: str) -> None:
        """Stand on the reader who sat here last, in the list or as a new one."""
        self.table.setVisible(bool(self._known))
        if remembered in self._known:
            self.table.choose(remembered)
            self.table.setFocus()
        else:
            self.name.setText(remembered)
            self.name.selectAll()
            self.name.setFocus()

    def _on_choice(self) -> None:
        self.refuse("")
        if self.table.chosen and self.name.text():
            self.name.blockSignals(True)
            self.name.clear()
            self.name.blockSignals(False)
        self._show_news(self.table.chosen)

    def _on_typing(self, text: str) -> None:
        self.refuse("")
        self.table.choose("")
        self._show_news(text.strip())

    def _show_news(self, reader: str) -> None:
        is_new = bool(reader) and self._is_new(reader)
        self.news.setText(NEW.format(name=reader) if is_new else "")
        self.news.setVisible(is_new)

    def _start(self) -> None:
        name = self.table.chosen or self.name.text().strip()
        refusal = "" if name in self._known else self._refusal(name)
        self.refuse(refusal)
        if refusal:
            self.news.hide()
        else:
            self.reader = name
            self.accept()

    def _refusal(self, name: str) -> str:
        return name_refusal(name, self._known) if name else tr("Choose your name, or enter it below the list.")
