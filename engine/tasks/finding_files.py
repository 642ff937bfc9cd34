"""What is to be done about a run, as tables: findings, whom to collect, which references to look at again."""

from __future__ import annotations

from engine.project import Project
from engine.report.finding_tables import finding_table
from engine.report.record_table import record_table
from engine.report.writing import Table
from engine.tasks.label_errors import Suspect, suspected_label_errors
from engine.tasks.proposal_rows import ProposedRow, proposal_rows
from engine.tasks.reading_rows import ReadPhotoRow, ReadRegionRow, read_photo_rows, read_region_rows
from engine.tasks.summaries import RunSummary
from engine.tasks.worklist import Wanted, worklist


def tables_of_work(project: Project, summary: RunSummary, cases: frozenset[str] | None) -> dict[str, Table]:
    """findings.csv, proposals.csv, worklist.csv, label_errors.csv, readings.csv, regions.csv; each if it has rows.

    Args:
        cases: that were asked for; findings speak of the whole study and are written only with all of it.
    """
    known = project.cases()
    everything = cases is None or all(case.case_id in cases for case in known if case.excluded is None)
    findings = finding_table(project.findings()) if everything else None
    given = frozenset(case.case_id for case in known if case.reference is not None)
    chosen = tuple(case for case in known if case.excluded is None and (cases is None or case.case_id in cases))
    which = summary.run.recipe.agreement.reading
    tables = {
        "findings.csv": findings,
        "proposals.csv": record_table(ProposedRow, proposal_rows(project, summary)),
        "worklist.csv": record_table(Wanted, worklist(summary)),
        "label_errors.csv": record_table(Suspect, suspected_label_errors(summary, given)),
        "readings.csv": record_table(ReadPhotoRow, tuple(read_photo_rows(project, chosen, which))),
        "regions.csv": record_table(ReadRegionRow, tuple(read_region_rows(project, chosen, which))),
    }
    return {name: table for name, table in tables.items() if table is not None and table.rows}
