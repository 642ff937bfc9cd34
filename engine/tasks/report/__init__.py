"""Reports: gathering what they say, and writing them."""

from engine.tasks.report.writing import write_report

__all__ = ["write_report"]
