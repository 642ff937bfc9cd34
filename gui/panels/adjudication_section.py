"""The readers of the photo beside each other, and the consensus that is drawn from them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.language import several, tr
from gui import keymap, theme
from gui.actions.window_actions import Actions
from gui.document.adjudicating import RULES
from gui.document.document import Document
from gui.parts.widgets import Wrapped, clear, described, line, section
from gui.words.numbers import percent, two_digits

SAMPLE = QSize(36, 14)
RATIO = 2.0
WORDS = {
    "majority": tr("What more than half of the readers marked"),
    "union": tr("What any reader marked"),
    "intersection": tr("What every reader marked"),
    "soft_mean": tr("What at least half of the readers marked"),
    "staple": tr("What is likely inside when each reader is trusted as far as they agree with the others"),
}


class AdjudicationSection(QWidget):
    """There only while ROIs are settled."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        self._document, self._adjudicating = document, document.adjudicating
        self.readers: dict[str, QCheckBox] = {}
        self.figures: dict[str, tuple[QLabel, QLabel]] = {}
        self.differences = described(
            QCheckBox(tr("Where they differ")),
            tr("Hatched: marked by some and not by others; the fuller, the more marked it"),
        )
        self.rule = described(QComboBox(), tr("How the readers' outlines become one"), tr("Rule of the consensus"))
        self.draw = keymap.follow(QPushButton(), actions["draw_consensus"])
        self.note = Wrapped("", "small")
        self._grid = QGridLayout()
        self._place()
        self.draw.clicked.connect(actions["draw_consensus"].trigger)
        self.differences.toggled.connect(self._adjudicating.show_differences)
        self.rule.activated.connect(self._choose_rule)
        self._adjudicating.changed.connect(self.refresh)
        keymap.notifier.changed.connect(self._show_key)
        self._show_key()
        for signal in (document.pixels_changed, document.saving_changed):
            signal.connect(self.refresh)
        self.refresh()

    def _show_key(self) -> None:
        self.draw.setText(keymap.face(tr("Draw consensus"), "draw_consensus"))

    def _place(self) -> None:
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(0, 1)
        self._legend = QWidget()
        self._legend.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        rule = QHBoxLayout()
        rule.setSpacing(theme.GAP_SMALL)
        rule.addWidget(QLabel(tr("Consensus")))
        rule.addWidget(self.rule, 1)
        self._work = QWidget()
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP_SMALL)
        for part in (self._legend, self.differences):
            inside.addWidget(part)
        inside.addLayout(rule)
        inside.addWidget(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(section(tr("Readers"), self._work, self.note))
        column.addWidget(line())

    def refresh(self) -> None:
        """Bring the section in line with what is known of the readers."""
        self.setVisible(self._document.settling)
        if not self._document.settling:
            self._show_names(())
            return
        known = self._adjudicating.compared
        self._work.setVisible(not self._document.withheld)
        self._show_names(tuple(known.readers.rois) if known else ())
        self._show_figures()
        self._show_rules()
        self.draw.setEnabled(self._document.editable)
        with QSignalBlocker(self.differences):
            self.differences.setChecked(self._adjudicating.shows_differences)
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))

    def _show_names(self, names: tuple[str, ...]) -> None:
        if names == tuple(self.readers):
            return
        clear(self._grid)
        self.readers, self.figures = {}, {}
        for column, (word, tip) in enumerate(
            (
                ("", ""),
                (tr("Area"), tr("Share of the photo")),
                ("IoU", tr("Overlap with the consensus of all readers by the rule below, on the score grid")),
            )
        ):
            self._grid.addWidget(_figure(word, tip, "small"), 0, column)
        for style, name in enumerate(names):
            self._add(name, style)

    def _add(self, name: str, style: int) -> None:
        box = described(QCheckBox(), tr("Show the outline of {reader}", reader=name), name)
        box.setIcon(line_sample(style))
        box.setIconSize(SAMPLE)
        box.setText(box.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 110))
        box.setChecked(name not in self._adjudicating.hidden)
        box.toggled.connect(self._show_readers)
        self.readers[name] = box
        self.figures[name] = (
            _figure("", tr("Share of the photo")),
            _figure("", tr("Overlap with the consensus of all")),
        )
        for column, part in enumerate((box, *self.figures[name])):
            self._grid.addWidget(part, style + 1, column)

    def _show_figures(self) -> None:
        known = self._adjudicating.photo_readers
        for name, (area, iou) in self.figures.items():
            area.setText(percent(known.areas[name]) if known else "")
            iou.setText(two_digits(known.ious[name]) if known else "")

    def _show_rules(self) -> None:
        own = self._document.recipe.agreement.consensus
        names = tuple(sorted(RULES, key=lambda name: name != own))
        if tuple(self.rule.itemData(row) for row in range(self.rule.count())) != names:
            self.rule.clear()
            for row, name in enumerate(names):
                words = tr("{rule} (recipe)", rule=RULES[name]) if name == own else RULES[name]
                self.rule.addItem(words, name)
                self.rule.setItemData(row, WORDS[name], Qt.ItemDataRole.ToolTipRole)
        self.rule.setCurrentIndex(self.rule.findData(self._adjudicating.rule))

    def _note(self) -> str:
        if self._document.withheld:
            return self._adjudicating.obstacle
        known = self._adjudicating.photo_readers
        if known is None:
            return tr("Comparing the readers…")
        if not known.rois:
            return tr("Nobody has read this photo.")
        if self._adjudicating.left_out:
            return left_out_words(self._adjudicating.left_out)
        return tr("Lowest IoU of two readers: {iou}", iou=two_digits(known.lowest_iou))

    def _show_readers(self) -> None:
        for name, box in self.readers.items():
            if box.isChecked() == (name in self._adjudicating.hidden):
                self._adjudicating.show_reader(name, box.isChecked())

    def _choose_rule(self) -> None:
        self._adjudicating.choose_rule(self.rule.currentData())


def left_out_words(count: int) -> str:
    """How far the photo's pixels keep the outline from the rule."""
    return several(
        "{n} of the score grid’s cells comes out otherwise than by the rule: "
        "the photo is too small to draw it exactly.",
        "{n} of the score grid’s cells come out otherwise than by the rule: the photo is too small to draw it exactly.",
        count,
    )


def line_sample(style: int) -> QIcon:
    """A piece of a reader's line on its casing, as it lies on the photo."""
    from gui.canvas.colours import CASING
    from gui.canvas.readers_item import reader_pen

    pixmap = QPixmap(SAMPLE * RATIO)
    pixmap.setDevicePixelRatio(RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    casing = QPainterPath()
    casing.addRoundedRect(QRectF(0, 0, SAMPLE.width(), SAMPLE.height()), theme.GRID, theme.GRID)
    painter.fillPath(casing, theme.color(CASING))
    pen = reader_pen(style)
    pen.setCosmetic(False)
    painter.setPen(pen)
    painter.drawLine(4, SAMPLE.height() // 2, SAMPLE.width() - 4, SAMPLE.height() // 2)
    painter.end()
    return QIcon(pixmap)


def _figure(text: str, tip: str, role: str = "") -> QLabel:
    label = described(QLabel(text, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), tip)
    if role:
        theme.set_role(label, role)
    return label
