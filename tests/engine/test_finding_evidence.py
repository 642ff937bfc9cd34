"""From surprises and causal tests to findings and their words."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from engine.finding_words import group_title, group_words, stratum_words, surprise_title, surprise_words
from engine.findings import Finding, from_json, to_json
from engine.project import Act, KeptFinding
from engine.recipe import Analysis
from engine.report.finding_tables import finding_table
from engine.surprises import GroupFailure, Surprise
from engine.tasks.finding_evidence import (
    RunEvidence,
    candidates,
    causal_sentences,
    finding_from,
    finding_from_group,
    group_candidates,
    origin_of,
)
from engine.trust.values import PhotoTrust, TrustFinding

RULER = Surprise(
    *("ruler", "condition", "Melanoma"),
    *(12, 9, 8, 1),
    *(0.31, 0.1, 3.1, 1.4, 6.9, 0.0001, 0.0004),
    small=True,
    examples=("p2", "p1"),
    baseline="black",
)
HAIR = replace(RULER, label="hair", stratum_kind="all", stratum="all", enrichment=1.2)
RARE = replace(RULER, label="ink", enrichment=0.4)
RUN: Any = SimpleNamespace(
    run_id="run-1",
    model_name="demo",
    recipe=SimpleNamespace(attribution=SimpleNamespace(map_names=("black", "white"))),
)
OTHER = replace(RULER, baseline="white")


def evidence() -> RunEvidence:
    summary: Any = SimpleNamespace(run=RUN, results=())
    return RunEvidence(summary, (RULER, HAIR, RARE, OTHER), {}, False)


def kept(finding: Finding) -> KeptFinding:
    return KeptFinding(finding, Act("A", "now"), Act("A", "now"), 1, ("A",))


def test_a_finding_keeps_the_figures_of_its_surprise() -> None:
    finding = finding_from(RULER, RUN)
    assert finding.photos == ("p2", "p1")
    assert finding.origin == origin_of(RULER, RUN) == from_json(to_json(finding)).origin
    assert finding.origin is not None
    assert finding.origin.place == ("black", "ruler", "condition", "Melanoma")
    assert (finding.origin.run, finding.origin.enrichment, finding.origin.n_cases) == ("run-1", 3.1, 9)
    assert finding.title == "Ruler, Melanoma: 3.1 times the saliency that its area explains"
    assert finding.text.endswith("\n95 % interval 1.4 to 6.9, adjusted p below 0.001; 9 cases, 8 patients.")


def test_candidates_are_what_is_enriched_and_not_yet_a_finding() -> None:
    found = evidence()
    assert candidates(found, ()) == (RULER, HAIR)
    made = finding_from(RULER, RUN)
    assert candidates(found, (kept(made),)) == (HAIR,)
    assert candidates(found, (kept(replace(made, status="dismissed")),)) == (HAIR,)
    assert candidates(found, (kept(replace(made, status="withdrawn")),)) == (RULER, HAIR)
    assert found.at(("black", "hair", "all", "all")) == HAIR
    assert found.at(("black", "hair", "sex", "female")) is None


def test_a_surprise_without_an_interval_says_why() -> None:
    alone = replace(RULER, n_cases=1, n_patients=1, ci_low=math.nan, ci_high=math.nan, p_adjusted=math.nan)
    assert surprise_words(alone) == "Seen in 1 case of 1 patient: too few for an interval."
    assert surprise_title(HAIR).startswith("Hair, all cases: 1.2 times")


@pytest.mark.parametrize(
    ("kind", "stratum", "words"),
    [
        ("skin_type", "II", "Fitzpatrick II"),
        ("correct", "incorrect", "cases that the model gets wrong"),
        ("sex", "female", "sex: female"),
        ("table_clinic", "north", "clinic: north"),
        ("condition", "unknown", "cases of unknown condition"),
    ],
)
def test_strata_in_words(kind: str, stratum: str, words: str) -> None:
    assert stratum_words(kind, stratum) == words


def sentence_of(changes: dict[str, list[float]]) -> str:
    """The sentence of black for the ruler; one case a value, every case another patient."""
    count = len(next(iter(changes.values())))
    rows = [
        PhotoTrust(
            f"c{case}",
            f"p{case}",
            "black",
            "Ann",
            (
                *(
                    TrustFinding("causal", "label:ruler", fill, "probability_change", values[case])
                    for fill, values in changes.items()
                ),
                TrustFinding("causal", "roi", "blurred", "probability_change", -0.9),
            ),
        )
        for case in range(count)
    ]
    found = causal_sentences(rows, {f"c{case}": None for case in range(count)}, Analysis(bootstrap=200))
    assert list(found) == [("black", "ruler")]
    return found["black", "ruler"]


def test_the_causal_test_claims_what_every_fill_shows() -> None:
    falls = [-0.2, -0.25, -0.3, -0.22, -0.28, -0.24, -0.21, -0.29, -0.25, -0.26]
    said = sentence_of({"blurred": falls, "inpainted": [2 * change for change in falls]})
    assert said.startswith("The model uses the ruler: without it the explained class's probability falls by 0.25")
    assert "interval −0.2" in said and said.endswith("on 10 photos.")
    few = sentence_of({"blurred": falls[:9], "inpainted": [2 * change for change in falls[:9]]})
    assert few.startswith("Without the ruler the explained class's probability falls by 0.25 on average (95 % interval")
    assert few.endswith("on 9 photos; fewer than 10 cases cannot speak for the others.")


def test_the_causal_test_claims_nothing_where_fills_differ_or_patients_are_few() -> None:
    falls = [-0.2, -0.25, -0.3, -0.22, -0.28] * 2
    said = sentence_of({"blurred": falls, "inpainted": [0.01, -0.02, 0.02, -0.01, 0.0] * 2})
    assert said.startswith("It is not shown that the model uses the ruler: without it")
    assert sentence_of({"blurred": [-0.3]}) == (
        "Without the ruler the explained class's probability falls by 0.30 on average, on 1 photo; "
        "too few patients to say more."
    )
    hardly = "the explained class's probability hardly changes on average"
    assert sentence_of({"blurred": [-0.004]}).startswith(f"Without the ruler {hardly}, on 1 photo")
    none = sentence_of({"blurred": falls, "inpainted": [0.001, -0.002, 0.001] * 3 + [0.0]})
    assert none.startswith(f"It is not shown that the model uses the ruler: without it {hardly} (95 % interval")
    assert causal_sentences((), {}, Analysis()) == {}


GROUP = GroupFailure(
    *("accuracy", "skin_type", "V", "black"),
    *(40, 30, 28),
    *(0.5, 0.905, -0.405, -0.6, -0.2, 0.0005, 0.002),
    small=False,
    examples=("p9", "p8"),
)
GAP = replace(GROUP, failing="few_cases", stratum="VI", n_photos=0, n_cases=0, n_patients=0, examples=())


def test_groups_that_fail_or_are_missing_are_candidates_until_they_are_findings() -> None:
    unsure = replace(GROUP, stratum="IV", p_adjusted=0.2)
    better = replace(GROUP, stratum="I", difference=0.4)
    found = replace(evidence(), groups=(GROUP, unsure, better, GAP))
    assert group_candidates(found, ()) == (GROUP, GAP)
    made = finding_from_group(GROUP, RUN)
    assert group_candidates(found, (kept(made),)) == (GAP,)
    assert group_candidates(found, (kept(replace(made, status="withdrawn")),)) == (GROUP, GAP)
    assert candidates(found, (kept(made),)) == (RULER, HAIR)
    assert found.group_at(("black", "accuracy", "skin_type", "V")) == GROUP
    assert found.group_at(("black", "agreement", "skin_type", "V")) is None


def test_a_finding_of_a_group_keeps_its_figures_and_words() -> None:
    made = finding_from_group(GROUP, RUN)
    assert (made.kind, made.action, made.photos, made.origin) == ("data_gap", "collect", ("p9", "p8"), None)
    assert made.title == "Fitzpatrick V: the model is right in 50% of cases, elsewhere in 90%"
    assert made.text.endswith("95 % interval −0.60 to −0.20, adjusted p 0.002; 30 cases, 28 patients.")
    again = from_json(to_json(made))
    assert again == made and again.group is not None and again.group.value == 0.5
    gap = finding_from_group(GAP, RUN)
    assert group_title(replace(GROUP, stratum_kind="sex", stratum="female")).startswith("Sex female: the model is")
    assert gap.title == "Fitzpatrick VI: no cases" and "worklist" in gap.text
    assert group_title(replace(GROUP, failing="agreement")) == "Fitzpatrick V: IoU 0.50, elsewhere 0.91"
    assert group_title(replace(GAP, n_cases=3, n_patients=1)) == "Fitzpatrick VI: 3 cases of 1 patient"
    assert group_words(replace(GROUP, ci_low=math.nan)) == "30 cases, 28 patients: too few for an interval."


def test_a_finding_without_a_group_is_stored_as_before_there_were_any() -> None:
    assert '"group"' not in to_json(finding_from(RULER, RUN))


def test_the_table_of_findings_has_the_figures_of_either_kind() -> None:
    table = finding_table([kept(finding_from_group(GROUP, RUN)), kept(finding_from(RULER, RUN))])
    group, label = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    assert (group["failing"], group["value"], group["label"], group["ci_low"]) == ("accuracy", 0.5, None, -0.6)
    assert (label["failing"], label["value"], label["label"], label["enrichment"]) == (None, None, "ruler", 3.1)
