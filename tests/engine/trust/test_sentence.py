"""The sentence says what the figures show, and no more."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import pytest

from engine.recipe import Analysis
from engine.trust import TrustFinding, sentence_of, sentence_of_run
from engine.trust.sentence import caution_of
from engine.trust.summary import summarise
from engine.trust.values import PhotoTrust
from engine.trust.verdict import Verdict, verdict_of
from tests.engine.trust.made import trust

NAN = float("nan")


def row(photo_id: str = "p", flags: tuple[str, ...] = (), **changes: tuple[float, float]) -> PhotoTrust:
    """Changes by subject, blurred and inpainted; "label__ruler" is "label:ruler"."""
    findings = tuple(
        TrustFinding("causal", name.replace("__", ":"), fill, "probability_change", value)
        for name, values in changes.items()
        for fill, value in zip(("blurred", "inpainted"), values, strict=True)
    )
    return trust(photo_id, findings=findings, flags=flags)


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        (
            row(roi=(-0.02, -0.01), control=(-0.01, -0.01), label__ruler=(-0.61, -0.5)),
            "The model does not need the region of interest: the probability falls by 0.02 without it, by 0.61"
            " without the ruler.",
        ),
        (
            row(roi=(-0.55, -0.6), control=(-0.03, -0.01)),
            "The model needs the region of interest: the probability falls by 0.55 without it, by 0.03 without"
            " as much elsewhere.",
        ),
        (
            row(roi=(-0.55, -0.6), control=(-0.03, -0.01), label__pen_mark=(-0.3, -0.2)),
            "The model needs the region of interest: the probability falls by 0.55 without it, by 0.03 without"
            " as much elsewhere, by 0.30 without the pen mark.",
        ),
        (
            row(roi=(0.2, 0.3), control=(-0.02, -0.01)),
            "The model does not need the region of interest: the probability rises by 0.20 without it, falls by"
            " 0.02 without as much elsewhere.",
        ),
        (
            row(roi=(-0.55, -0.6), control=(-0.5, -0.52)),
            "The model needs the region of interest no more than other parts: the probability falls by 0.55"
            " without it, by 0.50 without as much elsewhere.",
        ),
        (
            row(roi=(-0.55, -0.01), control=(-0.02, -0.01)),
            "It is not clear whether the model needs the region of interest: the probability falls by 0.55"
            " without it (blurred), by 0.01 (inpainted), by 0.02 without as much elsewhere.",
        ),
        (
            row(roi=(-0.55, -0.6), complement=(-0.1, -0.2), control=(NAN, NAN), flags=("no_control",)),
            "It is not clear that the model needs the region of interest more than other parts: the probability"
            " falls by 0.55 without it, by 0.10 without all the rest.",
        ),
        (
            row(roi=(-0.001, 0.002), control=(-0.03, -0.03)),
            "The model does not need the region of interest: the probability hardly changes without it, falls by"
            " 0.03 without as much elsewhere.",
        ),
        (
            row(roi=(NAN, NAN), control=(NAN, NAN), label__ruler=(-0.6, -0.7), flags=("no_roi",)),
            "Whether the model needs the region of interest is not known: nobody marked one; the probability"
            " falls by 0.60 without the ruler.",
        ),
        (
            row(roi=(NAN, NAN), flags=("roi_is_everything",)),
            "Whether the model needs the region of interest is not known: it is all that the model sees.",
        ),
        (
            row(),
            "The causal test was not made, so it is not known whether the model needs the region of interest.",
        ),
        (
            row(roi=(-0.55, -0.6), control=(-0.03, -0.01), flags=("map_ignores_weights",)),
            "The model needs the region of interest: the probability falls by 0.55 without it, by 0.03 without"
            " as much elsewhere; its map hardly changes when the model's weights are drawn anew, so it says little of"
            " what the model learnt.",
        ),
    ],
)
def test_of_one_photo(findings: PhotoTrust, sentence: str) -> None:
    assert sentence_of([findings]) == sentence
    named = sentence.replace("the probability", "the probability of Melanoma")
    assert sentence_of([findings], "Melanoma") == named


def test_the_caution_can_stand_alone() -> None:
    found = row(roi=(-0.55, -0.6), control=(-0.03, -0.01), flags=("map_ignores_weights",))
    plain = dataclasses.replace(found, flags=())
    brief = sentence_of([plain]).replace("region of interest", "ROI")
    assert sentence_of([found], brief=True) == sentence_of([plain], brief=True) == brief
    assert caution_of([plain]) == caution_of([]) == ""
    assert caution_of([found]) == (
        "The map hardly changes when the model's weights are drawn anew, so it says little of what the model learnt."
    )


def test_in_brief_no_control_stands_beside_fills_that_disagree() -> None:
    unclear = row(roi=(-0.55, -0.01), control=(-0.02, -0.01), label__ruler=(-0.7, -0.8))
    assert sentence_of([unclear], brief=True) == (
        "It is not clear whether the model needs the ROI: the probability falls by 0.55 without it (blurred), by 0.01"
        " (inpainted), by 0.70 without the ruler."
    )


def test_of_several_photos_by_their_mean_with_their_number() -> None:
    rows = [
        row("a", roi=(-0.6, -0.6), control=(-0.02, 0.0), label__ruler=(-0.2, -0.3)),
        row("b", roi=(-0.01, -0.01), control=(0.0, 0.0)),
        row("c", roi=(-0.2, -0.3), control=(NAN, NAN), flags=("no_control",)),
        row("d", roi=(NAN, NAN), flags=("empty_roi",)),
    ]
    assert sentence_of(rows) == (
        "Over 2 photos the model needs the region of interest: on average the probability falls by 0.30 without it, by"
        " 0.01 without as much elsewhere, by 0.20 without the ruler (on 1 photo); photo by photo: 1 needed, 1 not"
        " needed, 2 more without a figure to compare."
    )


def test_fewer_cases_than_the_smallest_stratum_do_not_speak_for_the_others() -> None:
    needed = row(roi=(-0.6, -0.5), control=(-0.02, -0.01))
    rows = [dataclasses.replace(needed, photo_id=f"p{place}", case_id=f"c{place}") for place in range(10)]
    assert sentence_of_run(rows, Analysis()).startswith("Over 10 photos the model needs the region of interest: on")
    few = sentence_of_run(rows[:9], Analysis())
    assert few == (
        "Only 9 cases have figures of the causal test, and fewer than 10 cannot speak for the others: on average over"
        " their 9 photos the probability falls by 0.50 without the region of interest, by 0.01 without as much"
        " elsewhere."
    )
    assert "needs" not in few and sentence_of_run(rows[:9], Analysis(smallest_stratum=9)).startswith("Over 9 photos")
    one_case = [dataclasses.replace(one, case_id="c") for one in rows]
    assert sentence_of_run(one_case, Analysis()).startswith(
        "Only 1 case has figures of the causal test, and fewer than 10 cannot speak for the others: on average over its"
        " 10 photos the probability"
    )
    unread = [row(f"u{place}", roi=(NAN, NAN), flags=("no_roi",)) for place in range(20)]
    unread = [dataclasses.replace(one, case_id=one.photo_id) for one in unread]
    assert "on its photo the probability falls by 0.50" in sentence_of_run([rows[0], *unread], Analysis())
    unclear = dataclasses.replace(needed, findings=row(roi=(-0.5, 0.0), control=(0.0, 0.0)).findings)
    assert "falls by 0.50 without the region of interest (blurred), hardly changes (inpainted)" in sentence_of_run(
        [unclear], Analysis()
    )


def test_the_fill_that_supports_the_claim_least_is_shown() -> None:
    needed = row(roi=(-0.7, -0.3), control=(-0.03, -0.02))
    odd = row(roi=(-0.97, -0.57), control=(-0.86, -0.04))
    unneeded = row(roi=(0.0, -0.04), control=(-0.01, 0.03))
    assert "falls by 0.30 without it, by 0.02 without as much elsewhere" in sentence_of([needed])
    assert "falls by 0.97 without it, by 0.86 without as much elsewhere" in sentence_of([odd])
    assert "falls by 0.04 without it, rises by 0.03 without as much elsewhere" in sentence_of([unneeded])


def test_what_hardly_changes_is_said_once() -> None:
    steady = row(roi=(0.0, 0.001), control=(0.002, 0.0), label__ruler=(-0.4, -0.5))
    assert "hardly changes without it or without as much elsewhere" in sentence_of(
        [row(roi=(0.0, 0.001), control=(0.002, 0.0))]
    )
    assert "hardly changes without it, falls by 0.40 without the ruler" in sentence_of([steady])


def test_baselines_of_a_photo_count_once_and_nothing_is_said_of_nothing() -> None:
    one = row(roi=(-0.55, -0.6), control=(-0.03, -0.01))
    other = trust("p", baseline="white", findings=one.findings)
    assert sentence_of([one, other]) == sentence_of([one])
    told = dataclasses.replace(other, flags=("map_ignores_weights",))
    assert sentence_of([one, told]) == sentence_of([one])[:-1] + (
        "; of 2 maps 1 hardly change when the model's weights are drawn anew and say little of what it learnt."
    )
    assert sentence_of([]) == "No photo was checked."
    assert sentence_of(
        [row("a", flags=("no_roi",), roi=(NAN, NAN)), row("b", flags=("empty_roi",), roi=(NAN, NAN))]
    ) == (
        "Whether the model needs the region of interest is not known on any of 2 photos: nobody marked one or the"
        " reader marked none."
    )


@pytest.mark.parametrize(
    ("change", "control", "verdict"),
    [
        (-0.049, None, Verdict.UNNEEDED),
        (0.5, 0.0, Verdict.UNNEEDED),
        (-0.07, 0.0, Verdict.UNCLEAR),
        (-0.2, None, Verdict.NO_CONTROL),
        (-0.2, -0.15, Verdict.LIKE_ANY),
        (-0.2, -0.05, Verdict.NEEDED),
        (-0.12, 0.5, Verdict.NEEDED),
    ],
)
def test_verdicts(change: float, control: float | None, verdict: Verdict) -> None:
    assert verdict_of(change, control) is verdict


def test_values_sentence_and_summary_need_neither_torch_nor_scipy() -> None:
    code = (
        "import sys, engine.trust, engine.trust.sentence, engine.trust.summary;"
        "sys.exit(bool({'torch', 'scipy', 'skimage', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_mean_is_that_of_the_summary_over_cases_not_over_photos() -> None:
    control = (0.0, 0.0)
    rows = [
        dataclasses.replace(row("a1", roi=(-0.8, -0.8), control=control), case_id="a"),
        dataclasses.replace(row("b1", roi=(-0.2, -0.2), control=control), case_id="b"),
        dataclasses.replace(row("b2", roi=(-0.2, -0.4), control=control), case_id="b"),
    ]
    found = {(mean.subject, mean.fill): mean.mean for mean in summarise(rows, {})}
    assert found["roi", "blurred"] == pytest.approx(-0.5)
    assert "falls by 0.50 without it" in sentence_of(rows)
