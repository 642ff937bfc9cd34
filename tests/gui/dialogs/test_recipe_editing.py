"""A recipe changed in place, by keys and clicks as a person gives them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.project import StoredModel
from engine.recipe import Attribution, Recipe, Segmentation, Target, load_recipe, recipe_from_json
from gui.dialogs.recipe import RecipeDialog
from gui.dialogs.recipe_fields import ChecksField, ChoiceField, Field, LineField
from tests.gui.dialogs.fakes import FakeDocument, FakeProject
from tests.gui.hand import LEFT, answer
from tests.gui.texts import every_text

DEFAULT = load_recipe("default")
OWN = "Own recipe (changed from Default)"


@pytest.fixture
def document() -> FakeDocument:
    return FakeDocument(FakeProject(all_models=(StoredModel("model A", Path("card.json"), "0" * 64),)))


class Person:
    """Changes one dialog."""

    def __init__(self, dialog: RecipeDialog) -> None:
        self.dialog = dialog

    def field(self, key: str) -> Field:
        found = self.dialog.view.form.fields[key]
        assert found.isVisible(), f"{key} is not there to be changed"
        return found

    def sees(self, key: str) -> bool:
        return self.dialog.view.form.fields[key].isVisible()

    def choose(self, key: str, title: str) -> None:
        """Goes to a title with the arrow keys."""
        field = self.field(key)
        assert isinstance(field, ChoiceField)
        self.go(field.box, title)

    def go(self, box: QComboBox, title: str) -> None:
        box.setFocus()
        steps = box.findText(title) - box.currentIndex()
        for _ in range(abs(steps)):
            QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        assert box.currentText() == title

    def type(self, key: str, text: str) -> None:
        """Replaces what stands in a line."""
        field = self.field(key)
        assert isinstance(field, LineField)
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
        QTest.keyClicks(field.line, text)

    def tick(self, name: str) -> None:
        """Changes one baseline with the space bar."""
        field = self.field("attribution.baselines")
        assert isinstance(field, ChecksField)
        field.boxes[name].setFocus()
        QTest.keyClick(field.boxes[name], Qt.Key.Key_Space)

    def unfold(self) -> None:
        QTest.mouseClick(self.dialog.view.cards["attribution"].fold, LEFT)

    @property
    def refusal(self) -> str:
        return self.dialog.refusal.text() if self.dialog.refusal.isVisible() else ""

    @property
    def title(self) -> str:
        return self.dialog.recipe_box.currentText()

    @property
    def usable(self) -> set[bool]:
        return {button.isEnabled() for button in (self.dialog.use, self.dialog.score, self.dialog.save_file)}


@pytest.fixture
def person(qtbot: QtBot, document: FakeDocument) -> Iterator[Person]:
    dialog = RecipeDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitExposed(dialog)
    yield Person(dialog)
    assert [load_recipe(name) for name in ("default", "paper")] == [DEFAULT, load_recipe("paper")]


def test_grad_cam_has_a_layer_and_no_baselines(qtbot: QtBot, document: FakeDocument) -> None:
    def fill(dialog: RecipeDialog) -> None:
        person = Person(dialog)
        assert person.sees("attribution.baselines") and not person.sees("attribution.layer")
        person.choose("attribution.method", "Grad-CAM")
        assert not person.sees("attribution.baselines") and person.sees("attribution.layer")
        assert person.title == OWN
        assert dialog.words.text() == "Changed: 2 Attribution (Method)."
        qtbot.mouseClick(dialog.use, LEFT)
        assert dialog.result() == QDialog.DialogCode.Accepted

    made = RecipeDialog(document)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    answer(made.open, RecipeDialog, fill)
    qtbot.waitUntil(lambda: not made.isVisible())
    assert document.recipe == dataclasses.replace(DEFAULT, attribution=Attribution("grad_cam"))
    assert document.recipe.to_json() == Recipe(attribution=Attribution("grad_cam")).to_json()


def test_a_fixed_rule_has_no_tolerance(person: Person) -> None:
    person.choose("attribution.rule", "Right Riemann sum")
    assert not person.sees("attribution.tolerance")
    person.type("attribution.steps", "50")
    made = person.dialog.recipe_box.recipe.attribution
    assert (made.rule, made.steps, made.baselines) == ("right", 50, ("blurred", "black"))
    person.choose("attribution.rule", "Adaptive, to its tolerance")
    assert person.sees("attribution.tolerance")


def test_no_baseline_at_all_is_refused_in_words(person: Person) -> None:
    person.tick("black")
    assert person.dialog.recipe_box.recipe.attribution.baselines == ("blurred",) and not person.refusal
    person.tick("blurred")
    assert person.refusal == "“Baselines” must be a list that is not empty."
    assert person.usable == {False} and person.title == OWN
    person.tick("white")
    assert not person.refusal and person.usable == {True}
    assert person.dialog.recipe_box.recipe.attribution.baselines == ("white",)


@pytest.mark.parametrize(
    ("key", "text", "refusal"),
    [
        ("attribution.steps", "0", "“At most steps” must be at least 9 with rule “Adaptive, to its tolerance”."),
        ("attribution.steps", "12.5", "“At most steps” cannot be 12.5; it may be a whole number."),
        ("attribution.steps", "many", '“At most steps” cannot be "many"; it may be a whole number.'),
        ("attribution.steps", "", '“At most steps” cannot be ""; it may be a whole number.'),
        ("attribution.tolerance", "1.5", "“Tolerance” must lie between 0 and 1."),
        ("attribution.tolerance", "nan", "“Tolerance” must lie between 0 and 1."),
        (
            "segmentation.parameter",
            "2",
            "“Share” must lie above 0 and below 1 with method “Share of the saliency”.",
        ),
    ],
)
def test_what_cannot_be_carried_out_is_refused_in_place(person: Person, key: str, text: str, refusal: str) -> None:
    person.type(key, text)
    assert person.refusal == refusal and person.usable == {False}
    marked = [row for card in person.dialog.view.cards.values() for row in card.rows if row.key == key]
    person.dialog.view.cards["attribution"].fold.click()
    assert [row.label.property("role") for row in marked] == ["error"]
    person.type(key, "40" if key == "attribution.steps" else "0.3")
    assert not person.refusal and person.usable == {True}
    assert [row.label.property("role") for row in marked] == ["secondary"]


def test_rise_begins_with_its_own_number_of_masks(person: Person) -> None:
    person.choose("attribution.method", "RISE")
    person.unfold()
    assert person.sees("attribution.patch") and person.sees("attribution.seed")
    assert person.dialog.recipe_box.recipe.attribution == Attribution("rise", samples=1000)
    person.tick("references")
    assert person.refusal == ("“Hidden by” must not name references with method “RISE”, whose samples are masks.")


def test_what_means_the_same_in_both_methods_stays(person: Person) -> None:
    person.tick("black")
    person.choose("attribution.rule", "Midpoint rule")
    person.choose("attribution.method", "SmoothGrad")
    made = person.dialog.recipe_box.recipe.attribution
    assert made == Attribution("smoothgrad_ig", "midpoint", steps=500, baselines=("blurred",))
    person.choose("attribution.method", "Grad-CAM")
    person.choose("attribution.method", "Integrated gradients")
    assert person.dialog.recipe_box.recipe.attribution == Attribution(rule="midpoint", baselines=("blurred",))


def test_target_and_segmentation_are_changed(person: Person) -> None:
    person.choose("target.class", "Reference diagnosis")
    person.choose("target.output", "Probability")
    person.choose("segmentation.method", "Image segments")
    person.type("segmentation.parameter", "0.2")
    made = person.dialog.recipe_box.recipe
    assert made == dataclasses.replace(
        DEFAULT, target=Target("reference", "probability"), segmentation=Segmentation("region_growing", 0.2)
    )
    assert person.dialog.words.text() == "Changed: 1 Target (Class, Output), 4 Segmentation (Method, Share)."
    person.choose("segmentation.method", "Otsu's threshold")
    assert not person.sees("segmentation.parameter")
    assert person.dialog.recipe_box.recipe.segmentation == Segmentation("otsu")


def test_a_changed_recipe_goes_round_through_its_file(person: Person, tmp_path: Path) -> None:
    person.choose("attribution.method", "Occlusion")
    person.unfold()
    person.type("attribution.patch", "0.25")
    person.dialog.save_to(tmp_path / "own.json")
    made = recipe_from_json((tmp_path / "own.json").read_text(encoding="utf-8"))
    assert made == dataclasses.replace(DEFAULT, attribution=Attribution("occlusion", patch=0.25))
    person.go(person.dialog.recipe_box, "Paper")
    person.dialog.take_file(tmp_path / "own.json")
    assert person.title == "own.json" and person.dialog.recipe_box.recipe == made
    person.choose("target.output", "Probability")
    assert person.title == "Own recipe (changed from own.json)"


def test_a_preset_is_never_changed(person: Person) -> None:
    box = person.dialog.recipe_box
    person.type("attribution.steps", "40")
    assert person.title == OWN and box.recipe.attribution.steps == 40
    person.go(box, "Default")
    assert box.recipe == DEFAULT and person.dialog.view.form.fields["attribution.steps"].value == 300
    person.go(box, OWN)
    assert person.dialog.view.form.fields["attribution.steps"].value == 40
    person.type("attribution.steps", "300")
    assert person.title == "Default" and box.findText(OWN) < 0
    person.go(box, "Paper")
    person.type("attribution.steps", "40")
    assert person.title == "Own recipe (changed from Paper)"
    assert [box.itemText(row) for row in range(box.count())] == ["Default", "Paper", person.title]


def test_leaving_what_is_refused_takes_it_back(person: Person) -> None:
    person.type("attribution.steps", "")
    person.go(person.dialog.recipe_box, "Paper")
    assert not person.refusal and person.usable == {True}


def test_a_class_chosen_by_name_stays_until_another_is_chosen(person: Person, tmp_path: Path) -> None:
    own = dataclasses.replace(DEFAULT, target=Target("chosen", chosen="mel"))
    (tmp_path / "own.json").write_text(own.to_json(), encoding="utf-8")
    person.dialog.take_file(tmp_path / "own.json")
    person.type("attribution.steps", "40")
    assert person.dialog.recipe_box.recipe.target == own.target
    person.choose("target.class", "Predicted by the model")
    assert person.dialog.recipe_box.recipe.target == Target()


def test_enter_in_a_field_scores_nothing(person: Person, document: FakeDocument) -> None:
    person.type("attribution.steps", "40")
    QTest.keyClick(QApplication.focusWidget() or person.dialog, Qt.Key.Key_Return)
    assert document.scored == 0 and person.dialog.isVisible()


def test_the_wheel_scrolls_past_a_choice(person: Person) -> None:
    field = person.field("attribution.method")
    assert isinstance(field, ChoiceField)
    centre, turn = QPointF(field.box.rect().center()), QPoint(0, -120)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        centre, centre, QPoint(), turn, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(field.box, event)
    assert field.value == "integrated_gradients" and person.title == "Default"


def test_every_field_is_reached_by_tab_from_top_to_bottom(person: Person) -> None:
    person.choose("attribution.method", "SmoothGrad")
    person.unfold()
    reached: list[QWidget] = []
    person.dialog.recipe_box.setFocus()
    while (focus := QApplication.focusWidget()) is not None and focus not in reached:
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    inside = [
        w for w in reached if isinstance(w, QComboBox | QLineEdit | QCheckBox) and person.dialog.view.isAncestorOf(w)
    ]
    names = [widget.accessibleName() for widget in inside]
    assert names[:5] == ["Class", "Output", "Method", "Rule of integration", "At most steps"]
    assert names[6] == "Baselines: Black" and names[-5:] == ["Noisy copies", "Noise", "Seed", "Method", "Share"]
    assert len(names) == 5 + 1 + 6 + 5
    labels = {label.buddy() for label in person.dialog.findChildren(QLabel) if label.buddy()}
    fields = {
        person.dialog.view.form.fields[key] for key in person.dialog.view.form.used & {*person.dialog.view.form.fields}
    }
    assert fields <= labels


@pytest.mark.parametrize("row", range(9))
def test_no_raw_key_can_be_read(person: Person, row: int) -> None:
    field = person.field("attribution.method")
    assert isinstance(field, ChoiceField)
    person.choose("attribution.method", field.box.itemText(row))
    if row in (0, 1):
        person.tick("noise")
    read = [label.text() for label in person.dialog.findChildren(QLabel) if label.isVisible()]
    for box in person.dialog.findChildren(QComboBox):
        read += [box.itemText(place) for place in range(box.count())]
    assert not [text for text in read if "_" in text or text in ("otsu", "rise", "None", "True")]
    assert any(text.startswith("“last”") for text in read) == (field.value in ("grad_cam", "grad_cam_plus_plus"))
    assert every_text(person.dialog, hidden_too=False)
