"""A folder of photos, its masks and its table to cases and regions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from engine.cases import Case, Photo
from engine.conditions import is_known
from engine.datasets.choice_of_table import choose_table
from engine.datasets.grouping import group_photos
from engine.datasets.layouts import choose_layout
from engine.datasets.listing import find_files
from engine.datasets.mapping import mapping_preview
from engine.datasets.masks import ReadMask, mask_warnings, read_one_mask, readers_of
from engine.datasets.reading import in_parallel, read_one_photo, without_twins
from engine.datasets.report import ImportReport, SkippedFile
from engine.datasets.values import DataSet, ImportPreview, ImportRequest, Layout, MaskSource, ReadRegion, Sources
from engine.errors import PhotoError
from engine.language import tr

Progress = Callable[[int, int], None]


def preview(request: ImportRequest) -> ImportPreview:
    """What `read_data_set` would take, without decoding a photo; raises as it does."""
    layout, sources = _sources(request)
    table = choose_table(request, sources)
    return ImportPreview(
        layout.name,
        len(sources.photos),
        len(sources.masks),
        table.table.path if table.table else None,
        mapping_preview(table.table, table.mapping) if table.table else None,
        len(table.rows),
        (*sources.skipped, *table.skipped),
        (*sources.warnings, *table.warnings),
    )


def read_data_set(
    request: ImportRequest, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> DataSet:
    """Everything that the request names, as values; photos stay where they are.

    Args:
        request: folders, table and layout.
        progress: called with files read and files in all (photos, then masks).
        cancelled: asked between files.

    Raises:
        PhotoError: a folder is missing or holds no photo; a single photo that cannot be read is a row of the report.
        TableError: a table that was named cannot be read or does not name the photos.
        Cancelled: when `cancelled` says so.
    """
    layout, sources = _sources(request)
    table = choose_table(request, sources)
    step = _Step(progress, len(sources.photos) + len(sources.masks))
    stop = cancelled or (lambda: False)
    read = list(in_parallel(read_one_photo, sources.photos, step, stop))
    photos, skipped = without_twins(sources.photos, read)
    regions, masks, mask_skips, mask_remarks = _read_masks(request, sources, photos, step, stop)
    cases, case_remarks = group_photos(photos, table.rows, table.mapping)
    report = ImportReport(
        layout=layout.name,
        photos=len(photos),
        cases=len(cases),
        patients=len({case.patient_key for case in cases}),
        masks=masks,
        skipped=(*sources.skipped, *table.skipped, *skipped, *mask_skips),
        warnings=(*sources.warnings, *table.warnings, *case_remarks, *mask_remarks),
        unmapped_diagnoses=_unmapped(cases),
        mapping=table.mapping,
        table=table.table.path.name if table.table else "",
        cases_without_patient=sum(case.patient_id is None for case in cases),
        cases_without_diagnosis=sum(case.reference is None for case in cases),
    )
    return DataSet(cases, regions, report, request.photos.resolve())


class _Step:
    """Counts files and tells."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def __call__(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


def _sources(request: ImportRequest) -> tuple[Layout, Sources]:
    files = find_files(request)
    layout = choose_layout(request.layout, files)
    sources = layout.sort(files)
    if not sources.photos:
        raise PhotoError(
            tr(
                "{folder} holds no photo for the layout “{layout}”; choose another folder.",
                folder=request.photos,
                layout=layout.name,
            )
        )
    return layout, sources


def _read_masks(
    request: ImportRequest, sources: Sources, photos: list[Photo], step: Callable[[], None], stop: Callable[[], bool]
) -> tuple[tuple[ReadRegion, ...], int, list[SkippedFile], list[str]]:
    """Regions, number of masks used, masks left out, and warnings."""
    by_id = {photo.photo_id: photo for photo in photos}
    usable = [mask for mask in sources.masks if mask.photo_id in by_id]
    lost = [
        SkippedFile(mask.name, tr("Its photo was skipped.")) for mask in sources.masks if mask.photo_id not in by_id
    ]
    for _ in lost:
        step()
    readers = readers_of(usable, request.reader)
    read = list(in_parallel(partial(_read_mask, readers, by_id), usable, step, stop))
    regions = tuple(mask.region for mask in read if mask.region is not None)
    refused = [mask.refusal for mask in read if mask.refusal is not None]
    return regions, len(read) - len(refused), [*lost, *refused], mask_warnings(read, readers, request.reader)


def _read_mask(readers: Mapping[MaskSource, str], photos: Mapping[str, Photo], mask: MaskSource) -> ReadMask:
    return read_one_mask(mask, readers[mask], photos[mask.photo_id])


def _unmapped(cases: tuple[Case, ...]) -> Mapping[str, int]:
    texts = (case.reference.text for case in cases if case.reference and not is_known(case.reference.text))
    return MappingProxyType(dict(Counter(texts).most_common()))
