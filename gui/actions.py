"""Everything a person can do, in one table: name, words, keys, tooltip, icon and menu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from gui import keymap, theme
from gui.keymap import Keys


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table.

    Attributes:
        name: by which the window asks for it.
        keys: portable key sequences that it comes with, the first one shown; `gui.keymap` knows those of now.
        place: the menu in which it stands; "" for keys only.
        needs: what must be there: "" nothing, "project", "writable" project, "photo" on the screen, "coordinator": a
            writable project and somebody who may coordinate it.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    tooltip: str = ""
    icon: str = ""
    place: str = ""
    needs: str = ""
    checkable: bool = False


TOOLS = (
    Action("select", "Select and move", ("V",), "Select, move and reshape regions", "ph.cursor", "Draw", "photo"),
    Action("polygon", "Polygon", ("P",), "Click corner by corner, or drag", "ph.polygon", "Draw", "photo"),
    Action("lasso", "Lasso", ("L",), "Draw the outline in one go", "ph.scribble-loop", "Draw", "photo"),
    Action("brush", "Brush", ("B",), "Paint; [ and ] change the size", "ph.paint-brush", "Draw", "photo"),
    Action("eraser", "Eraser", ("E",), "Take parts of regions away", "ph.eraser", "Draw", "photo"),
    Action("rectangle", "Rectangle", ("R",), "Drag from corner to corner", "ph.rectangle", "Draw", "photo"),
    Action("ellipse", "Ellipse", ("O",), "Drag the box around it; handles turn it", "ph.circle", "Draw", "photo"),
    Action("knife", "Knife", ("K",), "Draw a line across a region to cut it", "ph.knife", "Draw", "photo"),
    Action(
        "wand",
        "Magic wand",
        ("W",),
        "Press on a colour; drag right or up for more of it, left or down for less",
        "ph.magic-wand",
        "Draw",
        "photo",
    ),
    Action(
        "edge_lasso",
        "Edge lasso",
        ("Shift+L",),
        "Click along an edge and the line keeps to it; hold Ctrl to draw freely",
        "ph.magnet-straight",
        "Draw",
        "photo",
    ),
    Action(
        "smart",
        "Smart region",
        ("S",),
        "Scribble in it, or drag a box with Ctrl; Alt scribbles outside; Enter or a click accepts",
        "ph.sparkle",
        "Draw",
        "photo",
    ),
)
ACTIONS = (
    Action("new", "New project…", ("Ctrl+N",), "Make a new project", "ph.file-plus", "Project"),
    Action("open", "Open project…", ("Ctrl+O",), "Open a project file", "ph.folder-open", "Project"),
    Action("demo", "Open the demo", (), "Seventy made-up cases with a small classifier", "ph.flask", "Project"),
    Action("import", "Import photos…", ("Ctrl+I",), "Add photos, masks and a table", "ph.image", "Project", "writable"),
    Action("export", "Export…", ("Ctrl+E",), "Write tables, masks or maps", "ph.export", "Project", "project"),
    Action("copy", "Save a copy…", ("Ctrl+Shift+S",), "A clean single file of this project", "", "Project", "project"),
    Action(
        "relink", "Relink photos…", ("Ctrl+L",), "Find photos again after their folder moved", "", "Project", "writable"
    ),
    Action("reader", "Reader…", (), "Who labels in this sitting", "ph.user", "Project", "project"),
    Action(
        "readers", "Readers…", (), "Who reads here, how far they are, and who coordinates", "", "Project", "project"
    ),
    Action("protocol", "Labelling protocol…", (), "What readers are to follow", "", "Project", "project"),
    Action(
        "export_readings",
        "Export my readings…",
        (),
        "All that you did here as one file, to be merged into another copy of this project",
        "",
        "Project",
        "project",
    ),
    Action(
        "merge_readings",
        "Merge readings…",
        (),
        "Bring in what readers did in their copies of this project",
        "",
        "Project",
        "coordinator",
    ),
    Action(
        "queue",
        "Order of labelling…",
        (),
        "As imported, at random, or so that strata fill evenly",
        "",
        "Project",
        "coordinator",
    ),
    Action("unblind", "Unblind…", (), "End blind reading for everyone, with a reason", "", "Project", "coordinator"),
    Action(
        "plan",
        "Analysis plan…",
        (),
        "Lay down and date what will be looked at, before any result is seen",
        "",
        "Project",
        "project",
    ),
    Action("close", "Close project", ("Ctrl+W",), "Back to the start page", "", "Project", "project"),
    Action("quit", "Quit", ("Ctrl+Q",), "Everything is saved already", "", "Project"),
    Action("undo", "Undo", ("Ctrl+Z",), "Take the last gesture back", "ph.arrow-u-up-left", "Edit"),
    Action("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Bring back what was undone", "ph.arrow-u-up-right", "Edit"),
    Action("delete", "Delete region", ("Delete",), "Undo brings it back", "ph.trash", "Edit", "photo"),
    Action(
        "no_lesion",
        "No visible lesion",
        ("X",),
        "Your answer for this photo; drawing a lesion takes it back",
        "",
        "Edit",
        "photo",
    ),
    Action(
        "hide_regions",
        "Hide region",
        ("Ctrl+Shift+H",),
        "Only on the screen; with none selected all come back",
        "",
        "Edit",
        "photo",
    ),
    Action(
        "lock_regions", "Lock region", ("Ctrl+Shift+L",), "No tool changes it until it is unlocked", "", "Edit", "photo"
    ),
    Action(
        "certainty",
        "Certainty",
        ("Ctrl+Shift+U",),
        "Of the selected outline: low, medium, high, none",
        "",
        "Edit",
        "photo",
    ),
    Action("comment", "Comment on region", ("Ctrl+Shift+M",), "Of the selected region", "", "Edit", "photo"),
    Action("more_labels", "All labels", ("0",), "A list to choose from by arrows or first letter", "", "Edit", "photo"),
    Action(
        "key_cursor",
        "Draw by keyboard",
        ("Ctrl+K",),
        "A cursor for the arrow keys: Shift goes far, Space presses and lets go, Esc puts it away",
        "",
        "Edit",
        "photo",
        True,
    ),
    Action(
        "copy_regions",
        "Copy regions to the next photo",
        ("Ctrl+Shift+D",),
        "The selected ones, or all, scaled to the case's next photo",
        "",
        "Edit",
        "photo",
    ),
    Action("next_photo", "Next photo", ("D", "Right"), "", "ph.caret-right", "Case", "photo"),
    Action("previous_photo", "Previous photo", ("A", "Left"), "", "ph.caret-left", "Case", "photo"),
    Action("next_case", "Next case", ("PgDown",), "", "", "Case", "photo"),
    Action("previous_case", "Previous case", ("PgUp",), "", "", "Case", "photo"),
    Action(
        "next_unlabelled",
        "Next to label",
        ("N",),
        "The next case you have not completed",
        "ph.skip-forward",
        "Case",
        "photo",
    ),
    Action(
        "complete",
        "Complete case",
        ("Return", "Enter"),
        "Locks your first reading of this case",
        "ph.check",
        "Case",
        "photo",
    ),
    Action(
        "diagnose",
        "Add a diagnosis",
        ("Ctrl+D",),
        "What you think it is, the likeliest first",
        "ph.list-numbers",
        "Case",
        "photo",
    ),
    Action(
        "flag",
        "Flag for another look",
        ("G",),
        "Mark this case; it stays yours to complete",
        "ph.flag",
        "Case",
        "photo",
        True,
    ),
    Action(
        "flag_reason",
        "Flag with a reason…",
        ("Shift+G",),
        "Blurred, wrong photo, identity visible, not skin, or your own words",
        "",
        "Case",
        "photo",
    ),
    Action(
        "note", "Note on the case", ("Ctrl+Shift+N",), "Others see it once they have completed it", "", "Case", "photo"
    ),
    Action(
        "adjudicate",
        "Adjudicate",
        ("J",),
        "See every reader's outline and settle the ROI of the case",
        "ph.scales",
        "Case",
        "photo",
        True,
    ),
    Action("draw_consensus", "Draw consensus", ("C",), "By the chosen rule; undo takes it back", "", "Case", "photo"),
    Action("exclude", "Exclude case…", (), "Leave it out of every result, with a reason", "", "Case", "coordinator"),
    Action("excluded", "Excluded cases…", (), "What is left out, and why", "", "Case", "project"),
    *TOOLS,
    Action(
        "brush_zoom",
        "Brush size follows the zoom",
        ("Shift+B",),
        "Keep the size on the screen, not on the photo",
        "ph.frame-corners",
        "Draw",
        "photo",
        True,
    ),
    Action("unite", "Unite", ("U",), "One region of all that are selected", "ph.git-merge", "Shape", "photo"),
    Action(
        "subtract_others",
        "Subtract",
        ("Shift+U",),
        "The region selected first loses what the others cover",
        "ph.selection-slash",
        "Shape",
        "photo",
    ),
    Action(
        "split_parts",
        "Split into parts",
        ("Shift+K",),
        "A region of its own for each part that stands apart",
        "ph.circles-three",
        "Shape",
        "photo",
    ),
    Action("grow", "Grow…", ("Ctrl+]",), "Outwards by photo pixels", "ph.arrows-out", "Shape", "photo"),
    Action("shrink", "Shrink…", ("Ctrl+[",), "Inwards by photo pixels", "ph.arrows-in", "Shape", "photo"),
    Action("smooth", "Smooth…", ("Shift+S",), "A calmer outline", "ph.waves", "Shape", "photo"),
    Action(
        "fill_holes", "Fill holes", ("Shift+F",), "All that the region encloses", "ph.paint-bucket", "Shape", "photo"
    ),
    Action(
        "to_mask",
        "To mask",
        ("T",),
        "Painted pixels instead of vertices; none changes",
        "ph.grid-four",
        "Shape",
        "photo",
    ),
    Action(
        "to_outline",
        "To outline…",
        ("Shift+T",),
        "Vertices instead of painted pixels; an outline gets fewer. At most 0.5 % of the area changes",
        "ph.path",
        "Shape",
        "photo",
    ),
    Action(
        "region_history",
        "History of regions…",
        ("Ctrl+Shift+Y",),
        "Every state of the regions of this photo; any can be restored",
        "ph.clock-counter-clockwise",
        "Shape",
        "photo",
    ),
    Action("fit", "Fit photo", ("F",), "Show the whole photo", "ph.corners-out", "View", "photo"),
    Action("actual_size", "100 %", ("Ctrl+0",), "One photo pixel is one screen pixel", "", "View", "photo"),
    Action("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), "", "ph.magnifying-glass-plus", "View", "photo"),
    Action("zoom_out", "Zoom out", ("Ctrl+-",), "", "ph.magnifying-glass-minus", "View", "photo"),
    Action(
        "overlays",
        "Hide overlays",
        ("H",),
        "The bare photo; hold the key to look for a moment",
        "ph.eye-slash",
        "View",
        "photo",
        True,
    ),
    Action(
        "look",
        "Adjust the view",
        ("I",),
        "Brightness, contrast, gamma, local contrast, grid, measuring; only for the eye",
        "ph.sun-dim",
        "View",
        "photo",
        True,
    ),
    Action("reset_look", "Show photos as they are", ("Shift+I",), "Takes all adjustments back", "", "View", "photo"),
    Action("lens", "Zoom lens", ("Z",), "Held: while you look; tapped: until tapped again", "", "View", "photo", True),
    Action("measure", "Measure", ("M",), "Drag between two points; Esc ends it", "ph.ruler", "View", "photo", True),
    Action("grid", "Grid", ("Shift+M",), "In photo pixels, or in mm once a scale is known", "", "View", "photo", True),
    Action("turn_right", "Turn right", (".",), "Only for the eye", "ph.arrow-clockwise", "View", "photo"),
    Action("turn_left", "Turn left", (",",), "Only for the eye", "ph.arrow-counter-clockwise", "View", "photo"),
    Action(
        "keep_zoom",
        "Same zoom on the next photo",
        ("Shift+Z",),
        "Else each photo is first shown whole",
        "",
        "View",
        "photo",
        True,
    ),
    Action(
        "side_by_side",
        "Photos side by side",
        ("Y",),
        "Up to three photos of the case; a click makes one active",
        "ph.columns",
        "View",
        "photo",
        True,
    ),
    Action("fold_cases", "Fold the case list", ("Ctrl+Shift+C",), "", "", "View", "project", True),
    Action("fold_inspector", "Fold the inspector", ("Ctrl+Shift+I",), "", "", "View", "project", True),
    Action("label_place", "Label", ("Ctrl+1",), "Draw regions on photos", "ph.pencil-simple", "View", "project", True),
    Action(
        "results_place",
        "Results",
        ("Ctrl+2",),
        "Agreement by condition and group",
        "ph.chart-bar",
        "View",
        "project",
        True,
    ),
    Action(
        "findings_place",
        "Findings",
        ("Ctrl+3",),
        "What stands out, and what people made of it",
        "ph.lightbulb",
        "View",
        "project",
        True,
    ),
    Action(
        "report_place",
        "Report",
        ("Ctrl+4",),
        "Write what a run found as one HTML or PDF file",
        "ph.article",
        "View",
        "project",
        True,
    ),
    Action("dark", "Dark", (), "", "ph.moon", "View", "", True),
    Action("light", "Light", (), "", "ph.sun", "View", "", True),
    Action(
        "add_model", "Add a model…", ("Ctrl+M",), "Open a classifier by its model card", "ph.cpu", "Model", "writable"
    ),
    Action("recipe", "Recipe…", (), "Every parameter of the analysis", "ph.sliders-horizontal", "Model", "project"),
    Action(
        "score",
        "Score all photos…",
        ("Ctrl+R",),
        "In the background; only what is not scored yet or is stale",
        "ph.play",
        "Model",
        "writable",
    ),
    Action(
        "check_trust",
        "Check trust of all scored cases",
        (),
        "In the background; whether the maps follow the model",
        "ph.shield-check",
        "Model",
        "writable",
    ),
    Action("jobs", "Jobs", ("Ctrl+J",), "What runs, and what failed", "ph.list-bullets", "Model"),
    Action("keys", "Keys", ("F1", "Ctrl+/"), "Every key on one sheet", "ph.keyboard", "Help"),
    Action("tour", "Three steps…", (), "What to do first", "", "Help"),
    Action("settings", "Settings…", ("Ctrl+,",), "Palette, size of text, and every key", "ph.gear", "Edit"),
)
PLACES = ("label_place", "results_place", "findings_place", "report_place")
FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
"""They never type."""
MENUS = ("Project", "Edit", "Case", "Draw", "Shape", "View", "Model", "Help")


class Actions(QObject):
    """The table as Qt actions of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {row.name: _made(row, window) for row in ACTIONS}
        self._rows = {row.name: row for row in ACTIONS}
        self._groups = [
            self._exclusive(window, names) for names in (tuple(row.name for row in TOOLS), PLACES, ("dark", "light"))
        ]
        self.labels: list[QAction] = []
        self._window = window
        self._guard = TypingGuard(self)
        self._refusals: dict[str, str] = {}
        self.set_keys({row.name: row.keys for row in ACTIONS})

    def set_keys(self, keys: Mapping[str, Keys]) -> None:
        """Give every action the keys under its name, and let all that shows keys show these."""
        for name, action in self._made.items():
            action.setShortcuts([QKeySequence(key) for key in keys[name]])
        keymap.use(keys)
        for name in keys:
            self.tell(name, self._refusals.get(name, ""))
        keymap.notifier.changed.emit()

    def is_key_of(self, name: str, key: int) -> bool:
        """Whether the key, let go of by itself, is one of the action's."""
        return QKeySequence(key) in self._made[name].shortcuts()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def make_labels(self) -> list[QAction]:
        """The labels by key; made when the first photo is to be labelled, so that the window comes up light."""
        if not self.labels:
            self.labels = [_label_action(key, label, self._window) for key, label in label_keys()]
        return self.labels

    def in_menu(self, menu: str) -> Iterator[QAction]:
        """The actions of one menu, in the order of the table."""
        return (self._made[row.name] for row in ACTIONS if row.place == menu)

    def is_for_coordinators(self, action: QAction) -> bool:
        """Whether only somebody who may coordinate the project can do it."""
        return self._rows[action.objectName()].needs == "coordinator"

    def enable(self, project: bool, writable: bool, photo: bool, refusal: str = "") -> None:
        """Enable what can be done now; `refusal` says why the person may not coordinate, if so."""
        coordinator = writable and not refusal
        held = {"": True, "project": project, "writable": writable, "photo": photo, "coordinator": coordinator}
        for name, row in self._rows.items():
            self._made[name].setEnabled(held[row.needs])
            if row.needs == "coordinator":
                self.tell(name, refusal)
        for action in self.labels:
            action.setEnabled(photo)

    def tell(self, name: str, refusal: str) -> None:
        """Let hovering say why the action cannot be chosen now; with "" what it is alone."""
        self._refusals[name] = refusal
        self._made[name].setToolTip("\n".join(filter(None, (tooltip(self._rows[name]), refusal))))

    def _exclusive(self, window: QWidget, names: tuple[str, ...]) -> QActionGroup:
        group = QActionGroup(window)
        for name in names:
            self._made[name].setCheckable(True)
            group.addAction(self._made[name])
        return group


def label_keys() -> tuple[tuple[str, str], ...]:
    """Key and label of the first nine labels."""
    from engine.regions import LABELS

    return tuple((str(number), label) for number, label in enumerate(LABELS[:9], start=1))


def tooltip(row: Action) -> str:
    """What hovering says: words, key and, where it helps, a sentence."""
    words = keymap.with_key(row.text.rstrip("…"), row.name)
    return words + (f"\n{row.tooltip}" if row.tooltip else "")


def _made(row: Action, window: QWidget) -> QAction:
    action = QAction(row.text, window)
    action.setObjectName(row.name)
    action.setCheckable(row.checkable)
    if row.icon:
        action.setIcon(theme.icon(row.icon))
    window.addAction(action)
    return action


def _label_action(key: str, label: str, window: QWidget) -> QAction:
    action = QAction(f"{label.capitalize()}", window)
    action.setShortcut(QKeySequence(key))
    action.setData(label)
    window.addAction(action)
    return action


class TypingGuard(QObject):
    """Keeps bare keys for the field in which a person types, and arrows for the slider under their hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        fields = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QAbstractSlider)
        self._field = now if isinstance(now, fields) else None
        if self._field is not None:
            self._field.destroyed.connect(self._on_destroyed)
            self._field.installEventFilter(self)

    def _on_destroyed(self) -> None:
        self._field = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in FUNCTION_KEYS:
            return super().eventFilter(watched, event)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and self._keeps(watched, event.key()):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _keeps(field: QObject, key: int) -> bool:
        if isinstance(field, QAbstractSlider):
            return key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return True
