"""What is no package, or no longer the one that was written, is refused in one sentence; nothing of it is believed."""

from __future__ import annotations

import base64
import json
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine import tasks
from engine.errors import PackageError, SpotcheckError
from engine.packages import archive, read_package
from engine.packages.archive import CASES, HEADER, MEMBERS, OPERATIONS, STATES, write_archive
from engine.project.hashes import text_hash
from engine.project.project import Project
from tests.engine.packages.making import copy_of, make_main, merged, packed
from tests.engine.project.making import draw, move, painted, polygon

Lines = dict[str, list[dict[str, Any]]]


@pytest.fixture
def main(tmp_path: Path) -> Iterator[Project]:
    with make_main(tmp_path) as project:
        yield project


@pytest.fixture
def path(main: Project, tmp_path: Path) -> Path:
    """A package: draw, move, undo, redo, a painted region, a differential, completion."""
    with copy_of(main, tmp_path / "ann", "ann") as copy:
        copy.edit("a", "Ann", draw(polygon("r", 1))).result()
        copy.edit("a", "Ann", move(polygon("r", 1), polygon("r", 2))).result()
        copy.undo("a", "Ann").result()
        copy.redo("a", "Ann").result()
        copy.edit("b", "Ann", draw(painted("p", 4))).result()
        copy.set_differential("c1", "Ann", [("Eczema", 3)]).result()
        copy.complete_case("c1", "Ann").result()
        return packed(copy, "Ann")


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def lines_of(path: Path) -> Lines:
    members = members_of(path)
    return {name: [json.loads(line) for line in members[name].splitlines()] for name in MEMBERS}


def rewrite(path: Path, lines: Lines) -> None:
    """The same with a seal that fits: what a program that means ill would write."""
    write_archive(path, {name: [json.dumps(line) for line in lines[name]] for name in MEMBERS})


def test_a_package_holds_the_work_and_nothing_of_the_machine(path: Path, tmp_path: Path) -> None:
    package = read_package(path)
    assert (package.header.reader, package.header.project, len(package.gestures)) == ("Ann", "study", 7)
    assert [photo.photo_id for case in package.cases for photo in case.photos] == ["a", "b"]
    text = b"".join(members_of(path).values())
    assert str(tmp_path).encode() not in text
    assert b"photos/" not in text


def test_a_rewritten_package_is_the_same(path: Path) -> None:
    before = read_package(path)
    rewrite(path, lines_of(path))
    assert read_package(path) == before


def test_every_damage_is_noticed(path: Path) -> None:
    numbers, whole, package = random.Random(1), path.read_bytes(), read_package(path)
    for _ in range(400):
        damaged = bytearray(whole)
        place = numbers.randrange(len(damaged))
        damaged[place] ^= 1 << numbers.randrange(8)
        path.write_bytes(damaged)
        expect_refusal_or(package, path)
    for _ in range(100):
        path.write_bytes(whole[: numbers.randrange(len(whole))])
        with pytest.raises(PackageError):
            read_package(path)


def expect_refusal_or(package: object, path: Path) -> None:
    """A bit that means nothing (the date of a member, ...) may change; anything else is refused in one line."""
    try:
        assert read_package(path) == package
    except PackageError as error:
        assert len(str(error).splitlines()) == 1


def test_random_values_are_refused_or_harmless(path: Path, main: Project) -> None:
    numbers, whole = random.Random(2), lines_of(path)
    values: list[Any] = [
        None,
        True,
        0,
        -1,
        2**80,
        1.5,
        "",
        "x",
        "\ud800",
        [],
        {},
        [[]],
        "a" * 64,
        "c1",
        "b",
        "complete",
    ]
    for _ in range(200):
        lines: Lines = json.loads(json.dumps(whole))
        member = numbers.choice(MEMBERS)
        line = numbers.choice(lines[member])
        line[numbers.choice(list(line))] = numbers.choice(values)
        rewrite(path, lines)
        reports = tasks.merge_packages(main, [path])
        assert len(reports[0].refused.splitlines()) <= 1
    main.verify_chain()
    for photo_id in "abcd":
        main.regions(photo_id, "Ann")
        main.state_at(photo_id, "Ann", 1)


def change(member: str, number: int, **values: object) -> Callable[[Lines], object]:
    return lambda lines: lines[member][number].update(values)


def drop(member: str, number: int) -> Callable[[Lines], object]:
    return lambda lines: lines[member].pop(number)


def bomb(lines: Lines) -> None:
    """A mask of 10 gigapixels."""
    bits = base64.b64encode(zlib.compress(bytes(1000))).decode()
    text = json.dumps({"id": "p", "label": "lesion", "box": [0, 0, 100_000, 100_000], "bits": bits})
    lines[STATES][2] = {"hash": text_hash(text), "json": text}
    lines[OPERATIONS][4]["after"] = text_hash(text)


def deep(lines: Lines) -> None:
    text = "[" * 100_000
    lines[STATES][2] = {"hash": text_hash(text), "json": text}
    lines[OPERATIONS][4]["after"] = text_hash(text)


WRONG: dict[str, tuple[Callable[[Lines], object], str]] = {
    "newer": (change(HEADER, 0, version=3), "made by a newer Spotcheck"),
    "other program": (change(HEADER, 0, format="zip"), "another program"),
    "no reader": (change(HEADER, 0, reader=" "), "not the name of a reader"),
    "reserved": (change(HEADER, 0, reader="consensus"), "not the name of a reader"),
    "adjudicated": (change(HEADER, 0, reader="Adjudicated"), "not the name of a reader"),
    "counts": (change(HEADER, 0, counts={"cases": 1, "operations": 6, "states": 4}), "lists 6 operations but holds 7"),
    "fewer operations": (drop(OPERATIONS, 6), "lists 7 operations but holds 6"),
    "not an object": (lambda lines: lines[CASES].append([]), "not a JSON object"),  # pyright: ignore[reportArgumentType]
    "case twice": (lambda lines: lines[CASES].append({"case": "c1", "photos": []}), "lists 1 cases but holds 2"),
    "photo twice": (lambda lines: lines[CASES][0].update(photos=[lines[CASES][0]["photos"][0]] * 2), "a photo twice"),
    "kind": (change(OPERATIONS, 6, kind="role"), "nothing that a reader does"),
    "exclude": (change(OPERATIONS, 6, kind="exclude"), "nothing that a reader does"),
    "order": (change(OPERATIONS, 1, gesture=3), "gesture 3 is out of order"),
    "unknown photo": (change(OPERATIONS, 0, photo="z"), "the place of gesture 1 is missing"),
    "unknown case": (change(OPERATIONS, 6, case="z"), "the place of gesture 7 is missing"),
    "no place": (change(OPERATIONS, 0, photo=None), "wrong place"),
    "no region": (change(OPERATIONS, 0, region=None), "wrong region"),
    "other region": (change(OPERATIONS, 4, region="q"), "instead of “q”"),
    "unknown state": (change(OPERATIONS, 0, after="a" * 64), "the state aaaaaaaaaaaa is missing"),
    "changed state": (change(STATES, 0, json="{}"), "not as it was written"),
    "before": (change(OPERATIONS, 1, before=None), "was otherwise"),
    "undo of nothing": (change(OPERATIONS, 2, refers=1), "refers to the wrong gesture"),
    "undo without": (change(OPERATIONS, 2, refers=None), "refers to the wrong gesture"),
    "other undo": (change(OPERATIONS, 2, after=None), "not the undo that it says"),
    "redo as undo": (change(OPERATIONS, 3, kind="undo"), "wrong gesture"),
    "time": (change(OPERATIONS, 0, time="yesterday"), "yesterday"),
    "local time": (change(OPERATIONS, 0, time="2026-01-01T00:00:00"), "without its zone"),
    "blind": (change(OPERATIONS, 0, blind=1), "“blind” is neither true nor false"),
    "two at once": (change(OPERATIONS, 6, gesture=6), "several things"),
    "mask bomb": (bomb, "larger than any photo"),
    "deep": (deep, "does not hold what a package holds"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_could_not_have_been_done_is_refused(path: Path, what: str, main: Project) -> None:
    spoil, sentence = WRONG[what]
    lines = lines_of(path)
    spoil(lines)
    rewrite(path, lines)
    with pytest.raises(PackageError, match=sentence) as caught:
        read_package(path)
    assert path.name in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    report = merged(main, path)[0]
    assert (report.whole, report.lines()) == (False, [str(caught.value)])
    assert main.readers() == ()


def test_a_hand_edited_package_is_refused(path: Path) -> None:
    members = members_of(path)
    members[HEADER] = members[HEADER].replace(b"Ann", b"Eva")
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)
    with pytest.raises(PackageError, match="its seal does not fit"):
        read_package(path)


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.spotcheck-package"
    with pytest.raises(PackageError, match="There is no package"):
        read_package(path)
    for data in (b"", b"PK", b"SQLite format 3\0" * 100):
        path.write_bytes(data)
        with pytest.raises(PackageError, match="not a whole package"):
            read_package(path)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("../../evil", "x")
    with pytest.raises(PackageError, match="holds other files"):
        read_package(path)
    assert not (tmp_path.parent.parent / "evil").exists()
    with pytest.raises(PackageError, match="cannot be read"):
        read_package(tmp_path)


def test_a_bomb_is_not_unpacked(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in (*MEMBERS, "seal"):
            file.writestr(name, b"0" * (2**24 if name == STATES else 1))
    with pytest.raises(PackageError, match=r"states\.jsonl claims 16777216 bytes"):
        read_package(path)


def test_work_that_is_too_much_is_not_written(path: Path, main: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    merged(main, path)
    before = path.read_bytes()
    monkeypatch.setattr(archive, "MOST_BYTES", 2000)
    with pytest.raises(PackageError, match="larger than a package may be"):
        tasks.write_package(main, "Ann", path)
    assert path.read_bytes() == before
    with pytest.raises(PackageError, match="it holds more than"):
        read_package(path)


def test_writing_takes_the_place_of_nothing_else(main: Project, path: Path, tmp_path: Path) -> None:
    merged(main, path)
    written = tasks.write_package(main, "Ann", main.path)
    assert written.path == main.path.with_name("study.spotcheck.spotcheck-package")
    assert written.lines() == [
        "Wrote study.spotcheck.spotcheck-package: 7 operations of Ann in 1 case, 1 completed.",
    ]
    assert read_package(written.path).gestures == read_package(path).gestures
    with pytest.raises(SpotcheckError, match="could not be written"):
        tasks.write_package(main, "Ann", tmp_path / "nowhere" / "x")
