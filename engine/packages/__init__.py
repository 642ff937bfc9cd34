"""A reader's work on its way from a copy of a project to the project: written, read and merged."""

from engine.packages.merging import merge_package
from engine.packages.reading import read_package
from engine.packages.report import LeftOut, MergeReport, PackageOutcome
from engine.packages.values import PACKAGE_SUFFIX, Package
from engine.packages.writing import write_package

__all__ = [
    "PACKAGE_SUFFIX",
    "LeftOut",
    "MergeReport",
    "Package",
    "PackageOutcome",
    "merge_package",
    "read_package",
    "write_package",
]
