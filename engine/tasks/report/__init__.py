"""Reports: gathering what they say, and writing them."""

from engine.tasks.report.outline import report_outline
from engine.tasks.report.writing import write_report

__all__ = ["report_outline", "write_report"]
