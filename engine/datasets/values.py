"""What an import is asked for and what it gives: plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.cases import Case
from engine.datasets.report import ImportReport, SkippedFile
from engine.regions import LESION, Region

FIELDS = ("photo_id", "case_id", "patient_id", "lesion_id", "diagnosis", "age", "sex", "skin_type", "site")
"""What a column of a table can be mapped to."""

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What a person asks to import.

    Attributes:
        photos: a folder of photos, at any depth.
        masks: a folder of masks; `None` where they lie among the photos or there are none.
        table: one row a photo; `None` to look for one among the photos.
        layout: a name of `engine.datasets.layouts.LAYOUTS`, or "auto".
        reader: who drew the masks whose names do not say.
        mapping: field to column, complete, as a person corrected it; `None` to go by the columns' names.
    """

    photos: Path
    masks: Path | None = None
    table: Path | None = None
    layout: str = AUTO
    reader: str = "reader"
    mapping: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ReadRegion:
    """A region that came with the data set."""

    photo_id: str
    reader: str
    region: Region


@dataclass(frozen=True, slots=True)
class DataSet:
    """Cases and regions as read; each `Photo.path` is absolute (POSIX)."""

    cases: tuple[Case, ...]
    regions: tuple[ReadRegion, ...]
    report: ImportReport
    photo_folder: Path


@dataclass(frozen=True, slots=True)
class TableMapping:
    """A table's columns, what they are taken for, and its first rows for a preview."""

    columns: tuple[str, ...]
    mapping: Mapping[str, str]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would take, found without decoding a photo.

    Attributes:
        photos, masks: files.
        table: the table that would be used, and what its columns are taken for; `None` where there is none.
        rows_matched: rows of the table that fit a photo.
    """

    layout: str
    photos: int
    masks: int
    table: Path | None
    mapping: TableMapping | None
    rows_matched: int
    skipped: tuple[SkippedFile, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """A file that is to be a photo; `name` is its path below the photo folder (POSIX)."""

    photo_id: str
    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class MaskSource:
    """A file that is to be a mask; `reader` is `None` where its name does not say."""

    photo_id: str
    path: Path
    name: str
    reader: str | None = None
    label: str = LESION


@dataclass(frozen=True, slots=True)
class Sources:
    """What a layout makes of the files that lie there."""

    photos: tuple[PhotoSource, ...]
    masks: tuple[MaskSource, ...]
    tables: tuple[Path, ...]
    skipped: tuple[SkippedFile, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """All files of a request: (path, POSIX name below its folder), in the order of their names.

    Attributes:
        photos: in the photo folder, without those of a mask folder inside it.
        masks: in the mask folder; `None` where none was named.
    """

    photos: tuple[tuple[Path, str], ...]
    masks: tuple[tuple[Path, str], ...] | None


@dataclass(frozen=True, slots=True)
class Layout:
    """One way in which data sets lie on disk: one file and one line in the table of layouts.

    Attributes:
        name: on the command line.
        say: gives its title.
        recognises: whether the files look like this layout.
        sort: which files are photos, masks and tables, and which are none of them.
    """

    name: str
    say: Callable[[], str]
    recognises: Callable[[FoundFiles], bool]
    sort: Callable[[FoundFiles], Sources]

    @property
    def title(self) -> str:
        """For people."""
        return self.say()
