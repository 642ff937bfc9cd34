"""The report of a small study: its numbers against the exported tables, what it must not say, and when it refuses."""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine import tasks
from engine.command_line import run_command
from engine.datasets import ImportRequest
from engine.errors import Cancelled, SpotcheckError
from engine.findings import Finding, new_finding_id
from engine.patterns.rings import CELLS
from engine.patterns.values import Excess
from engine.project import Project
from engine.recipe import recipe_from_json
from engine.report.document import sections
from engine.report.document.content import Document, Figure, Section
from engine.report.document.material import Material
from engine.report.document.pdf_file import page_images
from engine.surprises import GroupFailure
from engine.tasks.report import writing
from engine.tasks.report.gathering import gather
from engine.watch import Progress, Unwatched
from tests.figures import FIGURES, write_study_figures
from tests.small import add_bob_and_rulers, write_small_study

RECIPE = """{"attribution": {"rule": "right", "steps": 2, "baselines": ["blurred", "black"]}, "agreement": {"grid": 64},
             "analysis": {"bootstrap": 200, "smallest_stratum": 2}}"""
DAY = "2026-03-14"
FORBIDDEN = re.compile(r"photo_\d|case_\d|patient_\d|\.png|\.spotcheck|/tmp|photos/")


class Page(HTMLParser):
    """Tables by caption, headings, figures' alternative words, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.headings: list[int] = []
        self.described: list[bool] = []
        self._rows: list[list[str]] = []
        self._caption, self._in_caption, self._in_cell = "", False, False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self._rows, self._caption = [], ""
        self._in_caption = tag == "caption" or (self._in_caption and tag != "thead")
        if tag == "tr":
            self._rows.append([])
        if tag in ("td", "th"):
            self._rows[-1].append("")
            self._in_cell = True
        if tag == "data" and self._in_cell:
            self._rows[-1][-1] = str(known["value"])
        if tag == "img":
            self.described.append(bool(known.get("alt")))
        if tag == "svg":
            self.described.append(known.get("role") == "img")

    def handle_data(self, data: str) -> None:
        if self._in_caption:
            self._caption += data
        elif self._in_cell and self._rows and not self._rows[-1][-1]:
            self._rows[-1][-1] = data

    def handle_endtag(self, tag: str) -> None:
        if tag == "caption":
            self._in_caption = False
        if tag in ("td", "th"):
            self._in_cell = False
        if tag == "table":
            self.tables[re.sub(r"^Table \d+\. ", "", self._caption)] = self._rows


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project file of twelve cases, scored; two readers, a ruler on some, an excluded case, a finding."""
    folder = tmp_path_factory.mktemp("report")
    small = write_small_study(folder, cases=12)
    add_bob_and_rulers(small)
    path = folder / "study.spotcheck"
    with tasks.create_project(path) as project:
        tasks.import_data(project, ImportRequest(small.photos, small.masks, small.table))
        tasks.trust_model(small.card)
        tasks.add_model(project, small.card)
        note = "Ann draws, patient_0 first."
        tasks.freeze_plan(project, ("condition", "reader"), ("iou",), recipe_from_json(RECIPE), note=note)
        tasks.score(project, recipe_from_json(RECIPE))
        project.exclude_case("case_11", "patient_2 moved, see case_10 and photo_30.png").result()
        text = "A ruler on case_1\nSeen on photo_10 of patient_0 as well."
        finding = Finding(new_finding_id(), text, photos=("photo_10",))
        project.save_finding(finding, "ann").result()
    return path


@pytest.fixture
def project(study: Path) -> Iterator[Project]:
    with tasks.open_project(study, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def plain(study: Path) -> Path:
    """A folder with report.html without photos, and its figures."""
    folder = study.parent / "plain"
    folder.mkdir()
    with tasks.open_project(study, read_only=True) as opened:
        tasks.write_report(opened, folder / "report.html", figures=folder / "figures", date=DAY)
    return folder


def page_in(folder: Path) -> str:
    return (folder / "report.html").read_text(encoding="utf-8")


def page_of(project: Project, folder: Path, photos: bool = False) -> str:
    (path,) = tasks.write_report(project, folder / "report.html", photos=photos, date=DAY)
    return path.read_text(encoding="utf-8")


def content_of(project: Project, photos: bool = False) -> Document:
    return writing._document(project, None, photos, "", None, DAY, Unwatched())  # pyright: ignore[reportPrivateUsage]


def material_of(project: Project) -> Material:
    summary = tasks.run_summary(project)
    assert summary is not None
    return gather(project, summary, "A study", DAY, False, None, Unwatched())


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_the_numbers_are_those_of_the_exported_tables(project: Project, plain: Path, tmp_path: Path) -> None:
    page = Page(page_in(plain))
    tasks.export(project, tmp_path / "out")
    strata = {
        (row["stratum_kind"], row["stratum"], row["outcome"], row["measure"], row["baseline"]): row
        for row in read(tmp_path / "out" / "strata.csv")
    }
    names = {"Melanoma": "12 Melanoma", "Melanocytic Nevus": "11 Melanocytic Nevus", "Basal Cell Carcinoma": "6 Basal"}
    rows = {row[0]: row for row in page.tables["Agreement by condition, all outcomes (IoU)"]}
    for name, title in names.items():
        shown = next(row for key, row in rows.items() if key.startswith(title))
        told = strata["condition", name, "all", "iou", "blurred"]
        assert shown[1:4] == [told["n_photos"], told["n_cases"], told["n_patients"]]
        assert float(shown[4]) == float(told["mean"])
        assert [float(end) for end in shown[5].split()] == [float(told["ci_low"]), float(told["ci_high"])]
        assert float(shown[6]) == float(told["chance"])
        assert float(shown[7]) == float(told["difference"])
        assert float(shown[9]) == float(told["p_adjusted"])
    overall = page.tables["Agreement over all cases"]
    assert [float(row[-6]) for row in overall if "IoU" in row] == [
        float(strata["all", "all", "all", "iou", baseline]["mean"]) for baseline in ("blurred", "black")
    ]
    (top1,) = [row for row in read(tmp_path / "out" / "classifier.csv") if row["name"] == "top1"]
    shown = next(row for row in page.tables["Over all conditions"] if row[0].startswith("Right"))
    assert [float(cell) for cell in shown[1:4]] == [float(top1[name]) for name in ("n_cases", "n_patients", "value")]
    surprises = [row for row in read(tmp_path / "out" / "surprises.csv") if row["baseline"] == "blurred"]
    shown = page.tables["Candidate spurious associations"][1]
    assert float(shown[7]) == float(surprises[0]["enrichment"])


def test_the_flow_adds_up(plain: Path) -> None:
    steps = {(row["step"], row["unit"]): int(row["number"]) for row in read(plain / "figures" / "flow.csv")}
    excluded = sum(number for (step, _), number in steps.items() if step.startswith("excluded"))
    lost = sum(number for (step, _), number in steps.items() if step.startswith("photos "))
    assert steps["imported", "cases"] - excluded == steps["counting", "cases"] == 11
    assert steps["counting", "photos"] - lost == steps["measured", "photos"] == 12


def test_nobody_is_named(project: Project, plain: Path) -> None:
    for path in (plain / "report.html", *(plain / "figures").iterdir()):
        text = re.sub(r'base64,[^"]*', "", path.read_text(encoding="utf-8"))
        assert FORBIDDEN.search(text) is None, path.name
        assert re.search(r"\b(ann|bob)\b", text) is None, path.name
    content = content_of(project, photos=True)
    assert FORBIDDEN.search(repr(content)) is None, "of this both the page and the PDF are made"


def test_what_pictures_hold_is_pixels_alone(project: Project) -> None:
    import io

    from engine.report.document.content import Gallery, blocks_of

    found = [one for block in blocks_of(content_of(project, True).sections) if isinstance(block, Gallery)
             for one in block.pictures]  # fmt: skip
    assert found
    for one in found:
        with Image.open(io.BytesIO(one.jpeg)) as image:
            assert image.format == "JPEG"
            assert not image.getexif() and "comment" not in image.info
            assert max(image.size) <= 2 * 360 + 6


def test_a_screen_reader_finds_its_way(project: Project, tmp_path: Path) -> None:
    text = page_of(project, tmp_path, photos=True)
    page = Page(text)
    assert page.headings[0] == 1 and page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert page.described and all(page.described)
    for drawing in re.findall(r"<svg.*?</svg>", text, flags=re.DOTALL):
        assert re.search(r"<title>.+?</title><desc>.+?</desc>", drawing)
    assert text.count("<table") == text.count("<caption") > 8
    assert "://" not in re.sub(r'xmlns="[^"]*"', "", text)


def test_the_same_project_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    for name in ("report.html", "report.pdf"):
        first, second = tmp_path / "first" / name, tmp_path / "second" / name
        for path in (first, second):
            path.parent.mkdir(exist_ok=True)
            tasks.write_report(project, path, photos=True, date=DAY)
        assert first.read_bytes() == second.read_bytes()


def test_the_pdf_is_tagged_and_has_pages(project: Project, tmp_path: Path) -> None:
    (path,) = tasks.write_report(project, tmp_path / "report.pdf", title="Rulers", date=DAY)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-") and b"/StructTreeRoot" in data and b"pdfuaid:part" in data
    assert len(page_images(content_of(project), 20)) > 4


def test_every_figure_is_a_drawing_with_its_numbers(plain: Path) -> None:
    names = {path.stem for path in (plain / "figures").iterdir()}
    assert {
        "flow",
        "agreement_by_condition",
        "agreement_by_age_and_sex",
        "agreement_against_accuracy",
        "confusion",
        "calibration",
        "agreement_against_threshold",
        "map_error",
        "surprises",
        "human_ceiling",
        "gallery_high_agreement_classified_correctly",
        "gallery_low_agreement_classified_incorrectly",
        "finding_1_photos",
        "groups",
        "patterns",
    } <= names
    for name in names:
        rows = read(plain / "figures" / f"{name}.csv")
        drawing = (plain / "figures" / f"{name}.svg").read_text(encoding="utf-8")
        assert rows and drawing.startswith("<svg ") and "<text" in drawing
        pictures = name.startswith("gallery") or name.endswith("photos")
        assert drawing.count("<image") == (len(rows) if pictures else 0)


def test_a_gallery_s_table_has_the_figures_of_its_cases(project: Project, plain: Path) -> None:
    summary = tasks.run_summary(project)
    assert summary is not None
    scores = [result.score for result in summary.results if result.score is not None]
    known = {
        (score.measures["iou"], score.numbers["roi_area"], score.numbers["saliency_area"])
        for score in scores
        if score.baseline == "blurred" and score.measures["iou"] == score.measures["iou"]
    }
    rows = read(plain / "figures" / "gallery_low_agreement_classified_incorrectly.csv")
    assert {(float(row["iou"]), float(row["roi_area"]), float(row["saliency_area"])) for row in rows} <= known
    assert all(row["case"].startswith("Case ") and row["predicted"] != row["reference"] for row in rows)


def test_the_documents_four_figures_are_those_of_the_report(study: Path, plain: Path, tmp_path: Path) -> None:
    written = write_study_figures(study, tmp_path / "figures")
    assert [path.stem for path in written] == list(FIGURES.values())
    chart = written[2].read_text(encoding="utf-8")
    assert '<rect width="100%" height="100%" fill="#ffffff"/>' in chart
    drawn = (plain / "figures" / "agreement_by_condition.svg").read_text(encoding="utf-8")
    assert chart.replace('<rect width="100%" height="100%" fill="#ffffff"/>', "") == drawn


def test_what_was_planned_stands_apart(plain: Path) -> None:
    page = Page(page_in(plain))
    planned = [rows for caption, rows in page.tables.items() if caption.startswith("Planned: IoU, all outcomes")]
    assert len(planned) == 2, "one a baseline"
    names = {cell.rstrip(" †") for row in planned[0] for cell in row}
    assert {"12 Melanoma", "Reader 1", "Consensus"} <= names and "Sex" not in names


def test_findings_are_in_it(plain: Path) -> None:
    text = page_in(plain)
    assert "A ruler on case 2" in text
    assert "Seen on a photo of case 2" in text


def said_in(section: Section) -> str:
    return repr(section.blocks)


def test_groups_for_whom_the_model_fails_are_named_or_it_is_said_that_there_are_none(project: Project) -> None:
    material = material_of(project)
    assert {row.failing for row in material.failing} >= {"accuracy", "agreement"}
    apart = GroupFailure("accuracy", "skin_type", "V", "blurred", 30, 30, 28, 0.5, 0.9, -0.4, -0.6, -0.2, 0.001, 0.002,
                         False, ("photo_10",))  # fmt: skip
    gap = replace(apart, failing="few_cases", stratum="VI", n_cases=0, difference=math.nan, p_adjusted=math.nan)
    told = said_in(sections.failing(replace(material, failing=(apart, gap))))
    assert "Fitzpatrick V: the model is right in 50 % of cases, elsewhere in 90 %. Difference −0.40" in told
    assert "Fitzpatrick VI (0 cases)" in told
    assert "Groups for whom the model fails: Fitzpatrick V" in said_in(
        sections.in_short(replace(material, failing=(apart,)))
    )
    none = said_in(sections.failing(replace(material, failing=(replace(apart, p_adjusted=0.4),))))
    assert "No group was found" in none
    assert "not known of any case" in said_in(sections.failing(replace(material, failing=())))
    (figure,) = [one for one in sections.failing(material).blocks if isinstance(one, Figure)]
    drawn = [row for row in material.failing if row.failing != "few_cases" and row.difference == row.difference]
    drawn = [row for row in drawn if row.stratum_kind != "skin_type_pair"]
    assert len(figure.data.rows) == len(drawn) == figure.alt.count(" case")
    assert {row[figure.data.columns.index("difference")] for row in figure.data.rows} == {
        row.difference for row in drawn
    }


def test_patterns_are_told_only_where_they_were_found(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    material = material_of(project)
    facts = material.patterns
    assert facts is not None and len(facts.patterns) == 1 and not facts.found
    assert "No clusters were looked for: 12 photos are fewer than 20." in said_in(sections.patterns(material))
    (figure,) = [one for one in sections.patterns(material).blocks if isinstance(one, Figure)]
    assert (
        len(figure.data.rows) == CELLS and figure.svg.count("<polygon") == np.isfinite(facts.patterns[0].profile).sum()
    )
    more = Excess(2, "condition", "Melanoma", 12, 12, 0.9, 0.6, 0.3, 0.8, 0.001, 0.004, False)
    two = (facts.patterns[0], replace(facts.patterns[0], number=2, excesses=(more,)))
    found = replace(facts, patterns=two, found=True, silhouette=0.61, p=0.01, photos=40, gone=3)
    told = said_in(sections.patterns(replace(material, patterns=found)))
    assert "40 photos fall into 2 clusters (silhouette 0.61, p 0.010)" in told
    assert "3 photos whose map is no longer kept" in told and "Who is in it more often" in told and "Melanoma" in told
    loose = replace(facts, photos=40, silhouette=0.3, p=0.01)
    assert "No clusters were found among 40 photos" in said_in(sections.patterns(replace(material, patterns=loose)))
    nothing = replace(facts, patterns=(), photos=0)
    assert "Fewer than two photos" in said_in(sections.patterns(replace(material, patterns=nothing)))
    monkeypatch.setattr("engine.tasks.report.patterns.MOST", 3)
    not_computed = material_of(project)
    assert not_computed.patterns is None and "Not computed" in said_in(sections.patterns(not_computed))


def test_the_place_of_the_report_says_what_it_holds(project: Project, plain: Path) -> None:
    outline = tasks.report_outline(project)
    assert outline is not None and outline.measured == 12
    parts = {part.title: part for part in outline.parts}
    headings = re.findall(r'<h2 id="s\d+">(.*?)</h2>', page_in(plain))
    assert headings == ["In short", *parts]
    assert parts["Data"].holds == "12 photos of 11 cases with a result, 1 case excluded."
    assert "2 readers" in parts["Readers and human ceiling"].holds and not parts["Readers and human ceiling"].missing
    assert parts["Findings"].holds == "1 finding."
    assert parts["Can the maps be believed?"].missing == "Trust was checked on none of 11 cases."
    some = tasks.report_outline(project, cases=frozenset({"case_1", "case_2"}))
    assert some is not None and {part.title: part for part in some.parts}["Findings"].missing


def test_an_unfinished_run_says_so_and_empty_sections_say_why(study: Path, tmp_path: Path) -> None:
    small = write_small_study(tmp_path, cases=2)
    with tasks.create_project(tmp_path / "study.spotcheck") as project:
        tasks.import_data(project, ImportRequest(small.photos, small.masks, small.table))
        tasks.trust_model(small.card)
        tasks.add_model(project, small.card)
        tasks.score(project, recipe_from_json(RECIPE))
        more = write_small_study(tmp_path / "more", cases=4)
        tasks.import_data(project, ImportRequest(more.photos, more.masks, more.table))
        page = page_of(project, tmp_path)
    for words in ("the run is not finished", "Not finished:", "Nobody has written a finding", "none was checked",
                  "no photo was read by two", "Of imported readings nothing is known"):  # fmt: skip
        assert words in page, words


def test_bad_calls_are_one_sentence_and_leave_nothing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(SpotcheckError, match=r"ends in \.html or \.pdf"):
        tasks.write_report(project, tmp_path / "report.docx")
    with pytest.raises(SpotcheckError, match="no run “x”"):
        tasks.write_report(project, tmp_path / "report.html", run_id="x")
    with pytest.raises(SpotcheckError, match="could not be written"):
        tasks.write_report(project, tmp_path / "nowhere" / "report.html")
    with pytest.raises(Cancelled):
        tasks.write_report(project, tmp_path / "report.html", watch=Stopped())
    assert list(tmp_path.iterdir()) == []


class Stopped:
    """A person who changed their mind."""

    def report(self, progress: Progress) -> None: ...

    def cancelled(self) -> bool:
        return True


def test_a_full_disk_leaves_the_old_report(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(SpotcheckError, match="No space left"):
        tasks.write_report(project, path, date=DAY)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize("lacking", ["run", "readers"])
def test_without_results_there_is_no_report(tmp_path: Path, lacking: str) -> None:
    small = write_small_study(tmp_path)
    with tasks.create_project(tmp_path / "study.spotcheck") as project:
        tasks.import_data(project, ImportRequest(small.photos, None, small.table))
        if lacking == "readers":
            tasks.trust_model(small.card)
            tasks.add_model(project, small.card)
            tasks.score(project, recipe_from_json(RECIPE))
        words = "no run to report yet" if lacking == "run" else "no photo whose saliency was compared"
        with pytest.raises(SpotcheckError, match=words):
            tasks.write_report(project, tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()


def test_one_case_without_reference_or_checks_is_reported_as_such(tmp_path: Path) -> None:
    small = write_small_study(tmp_path, cases=1)
    with tasks.create_project(tmp_path / "study.spotcheck") as project:
        tasks.import_data(project, ImportRequest(small.photos, small.masks, None))
        tasks.trust_model(small.card)
        tasks.add_model(project, small.card)
        tasks.score(project, recipe_from_json(RECIPE))
        page = page_of(project, tmp_path)
        tasks.write_report(project, tmp_path / "report.pdf", date=DAY)
    for words in ("nothing can be said of how often the model is right", "no human ceiling", "No map of this run was"):
        assert words in page
    assert "nan" not in re.sub(r'base64,[^"]*', "", page).casefold().replace("nanometre", "")


def test_the_command_writes_it(study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "report.html"
    assert run_command(["report", str(study), "--to", str(path), "--figures", str(tmp_path / "figures")]).status == 0
    assert "Wrote" in capsys.readouterr().out
    assert path.stat().st_size > 50_000
    assert run_command(["report", str(study), "--to", str(tmp_path / "report.txt")]).status == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_recipe_in_it_is_the_recipe(project: Project, plain: Path) -> None:
    text = page_in(plain)
    shown = re.search(r"<figcaption>Recipe</figcaption><pre>(.*?)</pre>", text, flags=re.DOTALL)
    assert shown is not None
    recipe = recipe_from_json(json.dumps(json.loads(shown.group(1).replace("&quot;", '"'))))
    assert recipe == project.runs()[-1].recipe
