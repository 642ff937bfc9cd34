"""The rule of blind reading: what a reader may see of a case before having completed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.cases import Case
from engine.language import tr
from engine.readers.names import person_of
from engine.report.titles import stratum_title

if TYPE_CHECKING:
    from engine.project import Project


def may_show_model(project: Project, case_id: str, reader: str) -> bool:
    """Whether anything from a model, a diagnosis or another reader's work may be shown to `reader`.

    The one place of the rule: in a blinded project only after the reader has completed the case, and in any project
    not while it comes again.
    """
    if case_id in project.coming_again(person_of(reader)):
        return False
    return not project.blinded or project.is_completed(case_id, reader)


def facts_line(case: Case) -> str:
    """Sex, age, skin type and site: the facts that reveal no diagnosis; other columns may, and stay hidden."""
    facts = case.facts
    parts = (
        stratum_title("sex", facts.sex) if facts.sex else None,
        None if facts.age is None else f"{facts.age:g}",
        tr("Fitzpatrick {skin_type}", skin_type=facts.skin_type) if facts.skin_type else None,
        facts.site,
    )
    return " · ".join(part for part in parts if part) or tr("No facts given")


def search_text(case: Case) -> str:
    """What the search field looks into: never a diagnosis, so that a search cannot break the blind reading."""
    parts = (case.case_id, case.patient_id, case.facts.sex, case.facts.skin_type, case.facts.site)
    return " ".join(part for part in parts if part).casefold()


def visible_cases(project: Project, reader: str) -> frozenset[str] | None:
    """The cases whose results this reader may see; `None`, all, where nobody reads blind and none comes again."""
    if not project.blinded and not project.coming_again(reader):
        return None
    return frozenset(case.case_id for case in project.cases() if may_show_model(project, case.case_id, reader))
