"""The reader's differential beside the model's and the readers' together, where all of it may be seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.language import tr

if TYPE_CHECKING:
    from engine.project import Diagnoses, Project
    from engine.project.values import Which
    from engine.readers.differentials import Ranking
    from gui.document.scoring import Scoring

NO_FIRST = tr("You named no diagnosis before you completed the case.")
NO_MODEL = tr("The model has not said anything of this case yet.")


@dataclass(frozen=True, slots=True)
class Compared:
    """What may be shown of a case once it is completed.

    Attributes:
        reference: the differential of the table, else of all readers together; empty where there is none.
        readers: how many have part in `reference`; 0 where the table gives it as a whole.
        named: whether the reading that counts names a diagnosis.
        figures: by measure, of the model against the reader's own differential; NaN where undefined.
        reason: why they are undefined; "" where they are defined.
    """

    reference: Ranking
    readers: int
    named: bool
    figures: Mapping[str, float]
    reason: str


def compare(document: Scoring) -> Compared | None:
    """Of the case on the screen, for the reading that the recipe takes; `None` while it must not be seen."""
    hidden = document.settling or not document.may_show_model()
    if document.project is None or document.case is None or hidden:
        return None
    from engine.conditions import condition_of
    from engine.readers.differentials import aggregate, agreement_of
    from engine.readers.written_differentials import readers_diagnoses, reference_ranking

    case, which = document.case, document.recipe.agreement.reading
    entered = entered_of(document.project, case.case_id, which)
    own = aggregate([entered.get(document.reader, ())], condition_of)
    model = document.explanation.differential if document.explanation else ()
    reason = NO_FIRST if not own else "" if model else NO_MODEL
    reference = reference_ranking(case.facts.columns, entered)
    read = readers_diagnoses(case.facts.columns, entered)
    together = aggregate(read.values(), condition_of) == reference
    return Compared(reference, len(read) if together else 0, bool(own), agreement_of(model, own), reason)


def entered_of(project: Project, case_id: str, which: Which) -> dict[str, Diagnoses]:
    """By reader, the differentials of one case that results may use; see `Project.differentials`."""
    from engine.project import ADJUDICATED

    blinded = project.blinded
    readers = [name for name in project.readers() if name != ADJUDICATED]
    counting = [name for name in readers if not blinded or project.is_completed(case_id, name)]
    found = {name: project.differential(case_id, name, latest=which == "latest") for name in counting}
    return {name: diagnoses for name, diagnoses in found.items() if diagnoses}
