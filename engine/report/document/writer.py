"""From the material to the report's content."""

from __future__ import annotations

from engine.report.document import sections
from engine.report.document.content import Document
from engine.report.document.material import Material


def write_document(material: Material) -> Document:
    """Every section in its order."""
    parts = (
        sections.in_short(material),
        sections.question(material),
        sections.data(material),
        sections.readers(material),
        sections.classifier(material),
        sections.method(material),
        sections.agreement(material),
        sections.people(material),
        sections.failing(material),
        sections.examples(material),
        sections.surprises(material),
        sections.patterns(material),
        sections.findings(material),
        sections.trust(material),
        sections.limits(material),
        sections.appendix(material),
    )
    subtitle = f"Does “{material.run.model_name}” look where readers look? Run {material.run.run_id}"
    return Document(material.title, subtitle, material.date, parts)
