"""What is said of a map, and how findings are arranged, without any window."""

from __future__ import annotations

import dataclasses
import math

import pytest

from engine.explanation import AttributedCase
from engine.recipe import Attribution
from engine.trust.values import CHECKS, PhotoTrust, TrustFinding
from gui.document.map_agreement import MapAgreement
from gui.panels.trust import map_words
from gui.panels.trust.causal import signed
from gui.panels.trust.section import agreement_words, disagree
from gui.words import trust_facts
from gui.words.map_names import has_baselines
from tests.gui.made_up_trust import BEFORE, LAYERS, findings

MADE = AttributedCase("key", (), (), 64, 300, 0.001, 0.0123, 0.042, ())
FOUND = PhotoTrust("0001", "p1", "blurred", "consensus", tuple(findings()))


def made(**fields: object) -> AttributedCase:
    return dataclasses.replace(MADE, **fields)


def test_the_error_stands_beside_its_tolerance() -> None:
    assert map_words.error_words(MADE, Attribution()) == "Map error about 4.2 % (tolerance 5 %)"
    assert map_words.error_words(MADE, Attribution(rule="right")) == "Map error about 4.2 %"
    assert map_words.error_words(made(error=math.nan), Attribution()) == "Map error not estimated"


def test_the_gap_says_why_it_is_not_there() -> None:
    assert map_words.gap_words(MADE) == "Completeness gap 1.2 %"
    assert map_words.gap_words(made(gap_relative=math.nan)) == "Completeness gap not defined for this method"
    tiny = made(gap_relative=math.nan, flags=("tiny_difference",))
    assert map_words.gap_words(tiny) == "Completeness gap not defined here"


def test_passes_and_layer_are_told() -> None:
    assert map_words.passes_words(MADE) == "64 passes through the network of at most 300"
    assert map_words.passes_words(made(nodes=1200, of_nodes=1200)) == "1,200 passes through the network"
    assert map_words.layer_words(made(flags=("layer:features.7",))) == "Looks at layer features.7"
    assert map_words.layer_words(MADE) == ""


def test_every_flag_that_matters_is_a_sentence() -> None:
    from engine.attribution import flags

    telling = {value for name, value in vars(flags).items() if name.isupper()} - {flags.SMALLER_BATCHES}
    assert set(map_words.WARNINGS) == telling
    assert len(map_words.warnings_of(made(flags=tuple(telling)))) == len(telling)
    assert map_words.warnings_of(made(flags=("smaller_batches", "layer:x"))) == ()


def test_agreement_of_baselines_warns_below_half() -> None:
    assert agreement_words(MapAgreement(0.83, 0.61)) == "Baselines agree: correlation 0.83, overlap 0.61"
    assert agreement_words(MapAgreement(0.4, 0.32)) == "Baselines disagree: correlation 0.40, overlap 0.32"
    assert agreement_words(MapAgreement(0.4, math.nan)) == "Baselines: correlation 0.40"
    assert "cannot be compared" in agreement_words(MapAgreement(math.nan, math.nan))
    assert disagree(MapAgreement(0.9, 0.49)) and not disagree(MapAgreement(0.1, math.nan))


def test_a_method_without_baselines_has_nothing_to_choose() -> None:
    assert not has_baselines(Attribution("grad_cam").map_names)
    assert has_baselines(("noise", "references")) and has_baselines(("black",))


def test_what_is_undefined_is_no_row_of_the_causal_table() -> None:
    rows = trust_facts.removals(FOUND)
    assert [row.subject for row in rows[::2]] == [
        "The ROI (consensus of readers)",
        "Everything but the ROI",
        "Control: as much, elsewhere",
        "Pen mark",
        "The saliency outside the ROI",
    ]
    assert (rows[0].fill, rows[0].before, rows[0].change) == ("blurred", BEFORE, -0.02)
    assert rows[0].after == pytest.approx(BEFORE - 0.02)
    assert len(rows) == 9 and all(0 <= row.after <= 1 for row in rows)


def test_without_the_first_probability_there_is_no_causal_table() -> None:
    rest = tuple(finding for finding in FOUND.findings if finding.subject != "photo")
    assert trust_facts.removals(dataclasses.replace(FOUND, findings=rest)) == ()


def test_curves_rise_in_their_share() -> None:
    deletion, insertion = trust_facts.curve(FOUND, "deletion"), trust_facts.curve(FOUND, "insertion")
    assert len(deletion) == len(insertion) == 21
    assert deletion[0] == (0.0, pytest.approx(BEFORE)) and deletion[-1][0] == 1.0
    assert [share for share, _ in insertion] == sorted(share for share, _ in insertion)


def test_steadiness_names_each_change() -> None:
    said = {row.what: (row.rank, row.overlap) for row in trust_facts.steadiness(FOUND)}
    assert said["Baseline black"] == (0.83, 0.613)
    assert said["Noise of 2 %"][0] == 0.97 and said["Photo 5 % brighter"][0] == 0.989
    assert trust_facts.change_words("brightness:0.95") == "Photo 5 % darker"


def test_the_verdict_rests_on_the_last_stage() -> None:
    assert trust_facts.verdict(FOUND).startswith(
        "The map depends on what the model learned"
    ) and "0.12" in trust_facts.verdict(FOUND)
    stubborn = dataclasses.replace(FOUND, flags=("map_ignores_weights",))
    assert trust_facts.verdict(stubborn).startswith("The map hardly changes")
    half = tuple(TrustFinding("randomisation", layer, "", "spearman", 0.6) for layer in LAYERS)
    assert "owes much to the photo" in trust_facts.verdict(dataclasses.replace(FOUND, findings=half))
    assert trust_facts.verdict(dataclasses.replace(FOUND, findings=())) == ""


def test_every_flag_of_the_checks_is_a_sentence() -> None:
    from engine.trust import flags

    constants = {value for name, value in vars(flags).items() if name.isupper()}
    assert set(trust_facts.FLAGS) == constants - {flags.IGNORES_WEIGHTS}
    made_here = (flags.label_undefined("pen_mark"), flags.mean_colour("label:pen_mark"), flags.mean_colour("roi"))
    told = trust_facts.flag_sentences(dataclasses.replace(FOUND, flags=(*sorted(constants), *made_here)))
    assert len(set(told)) == len(told) == len(constants) - 1 + len(made_here)
    assert all(one[0].isupper() and one.endswith(".") and "_" not in one for one in told)
    assert told[-3].startswith("Pen mark: ") and told[-1].startswith("The ROI: ")
    assert trust_facts.verdict(dataclasses.replace(FOUND, flags=(flags.IGNORES_WEIGHTS,)))


def test_every_subject_has_words() -> None:
    assert trust_facts.what_words("causal", "label:pen_mark") == "Pen mark"
    assert trust_facts.what_words("curves", "deletion_control") == "Deletion in random order"
    assert trust_facts.what_words("baselines", "references") == "Other photos"
    assert trust_facts.what_words("repeatability", "noise:0.02") == "Noise of 2 %"
    assert trust_facts.what_words("randomisation", "block4.conv") == "block4.conv"
    assert len(CHECKS) == 5


def test_small_changes_are_said_to_be_none() -> None:
    assert (signed(-0.414), signed(0.02), signed(-0.004)) == ("−0.41", "+0.02", "0")
