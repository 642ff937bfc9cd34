"""What a person can ask for: one function each, called alike by the command line and by the window's engine thread."""

from engine.batch import ScoreOutcome, TrustOutcome
from engine.packages import PACKAGE_SUFFIX, MergeReport, PackageOutcome
from engine.project import Failure, StoredModel
from engine.tasks.analysis_plans import PlanOfRun, freeze_plan, plan_lines, plan_of_run
from engine.tasks.comparing import compare
from engine.tasks.comparison_files import comparison_lines, write_comparison
from engine.tasks.demo import demo_path, make_demo
from engine.tasks.exporting import EXPORTS, export
from engine.tasks.importing import add_data, import_data, preview_import, read_data
from engine.tasks.model_source import card_of
from engine.tasks.models import ModelPreview, add_model, preview_model, trust_model
from engine.tasks.packages import merge_packages, write_package
from engine.tasks.practice import PracticeFolder, remove_leftovers
from engine.tasks.projects import check, create_project, open_or_create_project, open_project, open_to_write
from engine.tasks.proposing import propose_photos
from engine.tasks.reader_rows import rows_of_readers
from engine.tasks.report import report_outline, write_report
from engine.tasks.scoring import explain_case, score, stored_explanation
from engine.tasks.study import name_coordinator, protocol_lines, reader_lines, set_protocol
from engine.tasks.summaries import Flow, RunSummary, run_summary
from engine.tasks.summary_lines import TOLD, summary_lines
from engine.tasks.trust import check_case_trust, check_trust
from engine.tasks.trust_rows import trust_of_case, trust_of_run
from engine.tasks.trust_summary import TrustSummary, trust_summary
from engine.watch import Progress, Watch

__all__ = [
    "EXPORTS",
    "Failure",
    "Flow",
    "MergeReport",
    "ModelPreview",
    "PACKAGE_SUFFIX",
    "PackageOutcome",
    "PlanOfRun",
    "PracticeFolder",
    "Progress",
    "RunSummary",
    "ScoreOutcome",
    "StoredModel",
    "TOLD",
    "TrustOutcome",
    "TrustSummary",
    "Watch",
    "add_data",
    "add_model",
    "card_of",
    "check",
    "check_case_trust",
    "check_trust",
    "compare",
    "comparison_lines",
    "create_project",
    "demo_path",
    "explain_case",
    "export",
    "freeze_plan",
    "import_data",
    "make_demo",
    "merge_packages",
    "name_coordinator",
    "open_or_create_project",
    "open_project",
    "open_to_write",
    "plan_lines",
    "plan_of_run",
    "preview_import",
    "preview_model",
    "propose_photos",
    "protocol_lines",
    "read_data",
    "reader_lines",
    "remove_leftovers",
    "report_outline",
    "rows_of_readers",
    "run_summary",
    "score",
    "set_protocol",
    "stored_explanation",
    "summary_lines",
    "trust_model",
    "trust_of_case",
    "trust_of_run",
    "trust_summary",
    "write_comparison",
    "write_package",
    "write_report",
]
