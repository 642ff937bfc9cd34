"""Figures as people read them, as in the report."""

from engine.report.number_text import UNDEFINED, counted, interval, two_digits, whole

__all__ = ["UNDEFINED", "counted", "interval", "two_digits", "whole"]
