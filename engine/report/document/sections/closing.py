"""Whether the maps can be believed, what this report cannot show, and all that is needed to do it again."""

from __future__ import annotations

import json
from collections.abc import Iterator

from engine.report.document.content import Block, Bullets, Cell, Code, Paragraph, Section, Table
from engine.report.document.material import Material
from engine.report.document.sections.cells import count, ends, number
from engine.report.number_text import counted
from engine.report.titles import baseline_title
from engine.trust.summary import TrustMean

CHECKS = {
    "causal": "Removing parts",
    "curves": "Deletion and insertion",
    "baselines": "Other baseline",
    "repeatability": "Small changes of the photo",
    "randomisation": "New weights",
}
SUBJECTS = {
    "photo": "nothing removed",
    "roi": "ROI removed",
    "complement": "all but the ROI removed",
    "saliency_outside_roi": "saliency outside the ROI removed",
    "control": "as much removed elsewhere",
}
MEASURES = {"probability_change": "change of p", "area": "area below the curve", "spearman": "Spearman",
            "ssim": "SSIM", "iou": "IoU", "probability": "p"}  # fmt: skip


def trust(material: Material) -> Section:
    """The checks' means, without the single points of curves."""
    facts = material.trust
    if facts is None:
        text = (
            "No map of this run was checked: whether the maps depend on what the model learnt, whether the model needs"
            " what they show, and how stable they are is not known. Make the checks before anything is concluded."
        )
        return Section("Can the maps be believed?", (Paragraph(text, warning=True),))
    shown = [mean for mean in facts.means if mean.baseline == material.baseline and not _is_of_a_curve(mean)]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(CHECKS[one.check], MEASURES.get(one.measure, one.measure), _subject(one)),
            *(count(one.n_photos), count(one.n_cases), count(one.n_undefined)),
            *(number(one.mean), ends(one.ci_low, one.ci_high)),
        )
        for one in shown
    )
    columns = ("Check", "Measure", "What was done", "Photos", "Cases", "Undefined", "Mean", "95 % interval")
    note = (
        "Removing parts: change of the probability of the explained class; a fall well beyond that without as much"
        " elsewhere says that the model needs the part. New weights: a map that stays alike (near 1) says little of"
        " what the model learnt. Other baseline and small changes: alike maps (near 1) are stable."
    )
    share = (
        f"{counted(facts.photos, 'photo')} of {counted(facts.cases, 'case')} were checked;"
        f" {counted(material.flow.measured.cases, 'case')} have a result."
    )
    at = f", baseline {baseline_title(material.baseline).lower()}" if len(material.baselines) > 1 else ""
    table = Table(f"Trust checks{at}", columns, (False, False, False, *(True,) * 5), rows, note, grouped=True)
    is_little = facts.cases < material.run.recipe.analysis.smallest_stratum
    return Section("Can the maps be believed?", (Paragraph(facts.sentence, is_little), Paragraph(share), table))


def _is_of_a_curve(mean: TrustMean) -> bool:
    return mean.check == "curves" and ":" in mean.subject


def _subject(one: TrustMean) -> str:
    name = SUBJECTS.get(one.subject)
    if name is None:
        name = one.subject.replace("label:", "").replace("_", " ").replace(":", " ")
        name = f"{name} removed" if one.subject.startswith("label:") else name
        name = baseline_title(one.subject).lower() if one.check == "baselines" else name
    return f"{name} ({one.fill})" if one.fill else name


def limits(material: Material) -> Section:
    """What none of this can show."""
    return Section("Limits", (Bullets(tuple(_limits(material))),))


def _limits(material: Material) -> Iterator[str]:
    yield (
        "A saliency map says which pixels moved one output of the model under one method and baseline. It does not say"
        " what the model made of them, nor that it needs them; other methods give other maps."
    )
    yield (
        "Agreement is not correctness. A model may look at the lesion and be wrong, or look elsewhere for a medically"
        " good reason. Surprises are candidates that a person has to judge."
    )
    yield (
        "Any two regions overlap by chance, and the more the larger they are: chance stands beside each figure, and"
        " groups with larger ROIs have higher values for that reason alone (strata.csv adjusts for it)."
    )
    yield (
        "An ROI is what readers drew, not the truth; where one person read, what is one reader's habit cannot be told"
        " from disagreement with the model."
    )
    smallest = material.run.recipe.analysis.smallest_stratum
    yield (
        f"Groups of fewer than {smallest} cases are listed and greyed, not judged; intervals of fewer than 20 patients"
        " can be too narrow where scores crowd near 0. Not finding a difference in a small group is no evidence that"
        " there is none."
    )
    yield (
        "The figures hold for these photos. Nothing is known of other cameras, clinics, conditions or people than those"
        " in the tables under Data."
    )
    if not material.study.plan:
        yield "No analysis plan was frozen before the results were seen: all comparisons are exploratory."
    if material.trust is None:
        yield "The maps were not checked."
    yield "Spotcheck is a research tool, not a medical device; it must not be used for the care of a person."


def appendix(material: Material) -> Section:
    """Recipe, plan of execution, versions and hashes."""
    run = material.run
    facts: list[tuple[Cell, ...]] = [
        ("Run", run.run_id), ("Started", run.started_at), ("Finished", run.finished_at or "not finished"),
        ("Model", run.model_name), ("Model digest (SHA-256)", run.model_digest),
        ("Recipe hash", run.recipe.hash_of()), ("Score hash", run.score_hash),
        ("Photos that count (SHA-256 over their sorted SHA-256)", material.data_hash),
    ]  # fmt: skip
    if material.study.plan_hash:
        facts.append(("Analysis plan (SHA-256)", material.study.plan_hash))
    if material.study.protocol_hash:
        facts.append(("Instructions to the readers (SHA-256)", material.study.protocol_hash))
    facts += [(f"Version of {name}", version) for name, version in run.versions.items()]
    table = Table("What this report was made from", ("What", "Value"), (False, False), tuple(facts))
    recipe, plan = _stage_by_stage(run.recipe.to_json()), json.dumps(json.loads(run.plan), sort_keys=True)
    blocks: tuple[Block, ...] = (table, Code("Recipe", recipe), Code("Plan of execution", plan))
    return Section("Full recipe, versions and hashes", blocks)


def _stage_by_stage(recipe: str) -> str:
    """The same JSON with a line a stage."""
    stages: dict[str, object] = json.loads(recipe)
    lines = (f"  {json.dumps(stage)}: {json.dumps(settings, ensure_ascii=False)}" for stage, settings in stages.items())
    return "{\n" + ",\n".join(lines) + "\n}"
