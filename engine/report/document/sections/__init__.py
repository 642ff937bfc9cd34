"""The report's sections, one file each: values in, words, tables and charts out."""

from engine.report.document.sections.agreement import agreement
from engine.report.document.sections.classifier import classifier
from engine.report.document.sections.closing import appendix, limits, trust
from engine.report.document.sections.data import data
from engine.report.document.sections.examples import examples
from engine.report.document.sections.failing import failing
from engine.report.document.sections.method import method
from engine.report.document.sections.opening import in_short, question
from engine.report.document.sections.patterns import patterns
from engine.report.document.sections.people import people
from engine.report.document.sections.readers import readers
from engine.report.document.sections.surprises import findings, surprises

__all__ = [
    "agreement",
    "appendix",
    "classifier",
    "data",
    "examples",
    "failing",
    "findings",
    "in_short",
    "limits",
    "method",
    "patterns",
    "people",
    "question",
    "readers",
    "surprises",
    "trust",
]
