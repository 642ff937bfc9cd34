"""What the checks found, in one sentence that claims no more than they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from engine.recipe import Analysis
from engine.trust import flags
from engine.trust.values import PhotoTrust
from engine.trust.verdict import Changes, Verdict

LEAST_SHOWN = 0.005
"""A smaller change of the probability is said in words; figures have two decimals."""

STEADY = "hardly changes"

CLAIMS: Mapping[Verdict, str] = {
    Verdict.NEEDED: "the model needs the region of interest",
    Verdict.UNNEEDED: "the model does not need the region of interest",
    Verdict.LIKE_ANY: "the model needs the region of interest no more than other parts",
    Verdict.NO_CONTROL: "it is not clear that the model needs the region of interest more than other parts",
    Verdict.UNCLEAR: "it is not clear whether the model needs the region of interest",
}

REASONS: Mapping[str, str] = {
    flags.NO_ROI: "nobody marked one",
    flags.EMPTY_ROI: "the reader marked none",
    flags.ROI_UNSEEN: "the model does not see it",
    flags.ROI_IS_EVERYTHING: "it is all that the model sees",
    flags.NOT_FINITE: "the model gives no finite number",
}


def sentence_of(
    findings: Sequence[PhotoTrust], explained: str | None = None, *, brief: bool = False, smallest: int = 1
) -> str:
    """One sentence for a photo, a case or a data set.

    Rests on the causal test: where all fills say the same it shows the figures of the one that supports the claim
    least, where they differ it claims nothing. Says where a map ignores the weights. Several photos are told by the
    mean over cases of the means over their photos, with the number of photos: those that have a control, or, where none
    has one, those that have an ROI. Rows of several baselines of a photo count once.

    Args:
        findings: of one photo and baseline, or of many.
        explained: name of the explained class, where it is the same for all.
        brief: for a narrow place that says `caution_of` by itself: says "ROI", and leaves out the caution
            and, where the fills disagree, the control.
        smallest: number of cases below which the figures are told and nothing is claimed, as so few cannot speak for
            others; see `sentence_of_run`.
    """
    if not findings:
        return "No photo was checked."
    photos = list({(row.case_id, row.photo_id): row for row in reversed(findings)}.values())[::-1]
    name = f"the probability of {explained}" if explained else "the probability"
    found = _causal(photos, name, brief, smallest)
    if brief:
        return _ended(found.replace("region of interest", "ROI"))
    caution = _caution(findings)
    return _ended(found + (f"; {caution}" if caution else ""))


def sentence_of_run(findings: Sequence[PhotoTrust], analysis: Analysis) -> str:
    """What holds over a data set; nothing is claimed of fewer cases than the analysis' smallest stratum."""
    return sentence_of(findings, smallest=analysis.smallest_stratum)


def caution_of(findings: Sequence[PhotoTrust]) -> str:
    """A sentence where maps ignore the weights; empty where none is known to."""
    caution = _caution(findings, "the")
    return _ended(caution) if caution else ""


def _causal(photos: Sequence[PhotoTrust], name: str, brief: bool, smallest: int) -> str:
    if not any(finding.check == "causal" for photo in photos for finding in photo.findings):
        return "the causal test was not made, so it is not known whether the model needs the region of interest"
    every = [Changes.on(photo) for photo in photos]
    known = [changes for changes in every if "roi" in changes.of]
    if not known:
        return _unknown(photos, Changes.mean(every), name)
    used = [changes for changes in known if "control" in changes.of] or known
    mean = Changes.mean(used)
    cases = len({changes.case_id for changes in used})
    if cases < smallest:
        return _few(cases, smallest, len(used), _moves(mean, name, brief, "the region of interest"))
    claim, moves = CLAIMS[mean.verdict], _moves(mean, name, brief)
    if len(photos) == 1:
        return f"{claim}: {moves}"
    verdicts = Counter(changes.verdict.value for changes in used)
    each = ", ".join(f"{verdicts[one.value]} {one.value}" for one in Verdict if verdicts[one.value])
    left_out = len(photos) - len(used)
    rest = f", {left_out} more without a figure to compare" if left_out else ""
    return f"over {_photos(len(used))} {claim}: on average {moves}; photo by photo: {each}{rest}"


def _few(cases: int, smallest: int, photos: int, moves: str) -> str:
    who = "1 case has" if cases == 1 else f"{cases} cases have"
    whose = "its" if cases == 1 else "their"
    on = f"on {whose} photo" if photos == 1 else f"on average over {whose} {photos} photos"
    return f"only {who} figures of the causal test, and fewer than {smallest} cannot speak for the others: {on} {moves}"


def _unknown(photos: Sequence[PhotoTrust], mean: Changes, name: str) -> str:
    reasons = dict.fromkeys(REASONS[flag] for photo in photos for flag in photo.flags if flag in REASONS)
    why = f": {' or '.join(reasons)}" if reasons else ""
    label = mean.decisive_label
    also = f"; {name} {_list([(max(mean.of[label].values()), _without(label))])}" if label else ""
    on = "" if len(photos) == 1 else f" on any of {_photos(len(photos))}"
    return f"whether the model needs the region of interest is not known{on}{why}{also}"


def _moves(mean: Changes, name: str, brief: bool, it: str = "it") -> str:
    """The ROI's figure, under each fill where they disagree, and those of what it is compared with."""
    verdict, shown, roi = mean.verdict, mean.fill, mean.of["roi"]
    by_fill = verdict is Verdict.UNCLEAR and len(roi) > 1
    if by_fill:
        steps = [
            (change, f"{'' if place else f'without {it} '}({fill})") for place, (fill, change) in enumerate(roi.items())
        ]
    else:
        steps = [(roi[shown], f"without {it}")]
    beside = {subject: words for subject, words in _beside(mean).items() if shown in mean.of.get(subject, {})}
    if brief and by_fill:
        beside.pop("control", None)
    steps += [(mean.of[subject][shown], words) for subject, words in beside.items()]
    return f"{name} {_list(steps)}"


def _beside(mean: Changes) -> dict[str, str]:
    """What the ROI is compared with, in words."""
    verdict, label = mean.verdict, mean.decisive_label
    words: dict[str, str] = {}
    if not (verdict is Verdict.UNNEEDED and label):
        words["control"] = "without as much elsewhere"
    if verdict is Verdict.NO_CONTROL:
        words["complement"] = "without all the rest"
    if label:
        some = mean.photos[label] < mean.photos["roi"]
        words[label] = _without(label) + (f" (on {_photos(mean.photos[label])})" if some else "")
    return words


def _list(steps: Sequence[tuple[float, str]]) -> str:
    """ "falls by 0.55 without it, by 0.03 without as much elsewhere": the verb once, until it changes."""
    parts: list[str] = []
    before = ""
    for change, where in steps:
        verb = STEADY if abs(change) < LEAST_SHOWN else "falls" if change < 0 else "rises"
        amount = "" if verb == STEADY else f"by {abs(change):.2f} "
        if verb == before == STEADY:
            parts[-1] += f" or {where}"
        else:
            parts.append(f"{'' if verb == before else verb + ' '}{amount}{where}")
        before = verb
    return ", ".join(parts)


def _without(label: str) -> str:
    return f"without the {label.removeprefix('label:').replace('_', ' ')}"


def _ended(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"


def _caution(findings: Sequence[PhotoTrust], whose: str = "its") -> str:
    count = sum(flags.IGNORES_WEIGHTS in row.flags for row in findings)
    if not count:
        return ""
    drawn = "when the model's weights are drawn anew"
    if len(findings) == 1:
        return f"{whose} map hardly changes {drawn}, so it says little of what the model learnt"
    return f"of {len(findings)} maps {count} hardly change {drawn} and say little of what it learnt"
