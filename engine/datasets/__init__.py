"""Data sets on disk: what lies there, what it means, and its cases and regions."""

from engine.datasets.importing import preview, read_data_set
from engine.datasets.layouts import LAYOUTS
from engine.datasets.mapping import propose_mapping
from engine.datasets.report import ImportReport, SkippedFile
from engine.datasets.values import FIELDS, DataSet, ImportPreview, ImportRequest, ReadRegion, TableMapping

__all__ = [
    "FIELDS",
    "LAYOUTS",
    "DataSet",
    "ImportPreview",
    "ImportReport",
    "ImportRequest",
    "ReadRegion",
    "SkippedFile",
    "TableMapping",
    "preview",
    "propose_mapping",
    "read_data_set",
]
