"""What the checks found, in one sentence that claims no more than they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from engine.label_words import label_words
from engine.language import capital, several, tr
from engine.recipe import Analysis
from engine.trust import flags
from engine.trust.values import PhotoTrust
from engine.trust.verdict import Changes, Verdict

LEAST_SHOWN = 0.005
"""A smaller change of the probability is said in words; figures have two decimals."""


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
        return tr("No photo was checked.")
    photos = list({(row.case_id, row.photo_id): row for row in reversed(findings)}.values())[::-1]
    name = tr("the probability of {explained}", explained=explained) if explained else tr("the probability")
    found = _causal(photos, name, brief, smallest)
    if brief:
        return _ended(found)
    caution = _caution(findings, tr("its map", "of the model"))
    return _ended(found + (f"; {caution}" if caution else ""))


def sentence_of_run(findings: Sequence[PhotoTrust], analysis: Analysis) -> str:
    """What holds over a data set; nothing is claimed of fewer cases than the analysis' smallest stratum."""
    return sentence_of(findings, smallest=analysis.smallest_stratum)


def caution_of(findings: Sequence[PhotoTrust]) -> str:
    """A sentence where maps ignore the weights; empty where none is known to."""
    caution = _caution(findings, tr("the map"))
    return _ended(caution) if caution else ""


def _causal(photos: Sequence[PhotoTrust], name: str, brief: bool, smallest: int) -> str:
    roi = tr("ROI") if brief else tr("region of interest")
    if not any(finding.check == "causal" for photo in photos for finding in photo.findings):
        return tr("the causal test was not made, so it is not known whether the model needs the {roi}", roi=roi)
    every = [Changes.on(photo) for photo in photos]
    known = [changes for changes in every if "roi" in changes.of]
    if not known:
        return _unknown(photos, Changes.mean(every), name, roi)
    used = [changes for changes in known if "control" in changes.of] or known
    mean = Changes.mean(used)
    cases = len({changes.case_id for changes in used})
    if cases < smallest:
        return _few(cases, smallest, len(used), _moves(mean, name, brief, tr("without the {roi}", roi=roi)))
    claim, moves = _claim(mean.verdict, roi), _moves(mean, name, brief, tr("without it", "the region of interest"))
    if len(photos) == 1:
        return f"{claim}: {moves}"
    verdicts = Counter(changes.verdict for changes in used)
    each = ", ".join(_of_verdict(one, verdicts[one]) for one in Verdict if verdicts[one])
    left_out = len(photos) - len(used)
    rest = tr(", {n} more without a figure to compare", n=left_out) if left_out else ""
    found = tr("over {photos} {claim}: on average {moves}", photos=_photos(len(used)), claim=claim, moves=moves)
    by_photo = tr("photo by photo: {each}", each=each)
    return f"{found}; {by_photo}{rest}"


def _claim(verdict: Verdict, roi: str) -> str:
    claims = {
        Verdict.NEEDED: tr("the model needs the {roi}", roi=roi),
        Verdict.UNNEEDED: tr("the model does not need the {roi}", roi=roi),
        Verdict.LIKE_ANY: tr("the model needs the {roi} no more than other parts", roi=roi),
        Verdict.NO_CONTROL: tr("it is not clear that the model needs the {roi} more than other parts", roi=roi),
        Verdict.UNCLEAR: tr("it is not clear whether the model needs the {roi}", roi=roi),
    }
    return claims[verdict]


def _of_verdict(verdict: Verdict, photos: int) -> str:
    words = {
        Verdict.NEEDED: tr("{n} needed", n=photos),
        Verdict.UNNEEDED: tr("{n} not needed", n=photos),
        Verdict.LIKE_ANY: tr("{n} like any other part", n=photos),
        Verdict.NO_CONTROL: tr("{n} without a comparison", n=photos),
        Verdict.UNCLEAR: tr("{n} unclear", n=photos),
    }
    return words[verdict]


def _reason(flag: str) -> str:
    """Why a photo has no figure; empty for a flag that says something else."""
    reasons = {
        flags.NO_ROI: tr("nobody marked one"),
        flags.EMPTY_ROI: tr("the reader marked none"),
        flags.ROI_UNSEEN: tr("the model does not see it"),
        flags.ROI_IS_EVERYTHING: tr("it is all that the model sees"),
        flags.NOT_FINITE: tr("the model gives no finite number"),
    }
    return reasons.get(flag, "")


def _few(cases: int, smallest: int, photos: int, moves: str) -> str:
    if photos == 1:
        return tr(
            "only 1 case has figures of the causal test, and fewer than {smallest} cannot speak for the others: on its"
            " photo {moves}",
            smallest=smallest,
            moves=moves,
        )
    return several(
        "only {n} case has figures of the causal test, and fewer than {smallest} cannot speak for the others: on"
        " average over its {photos} photos {moves}",
        "only {n} cases have figures of the causal test, and fewer than {smallest} cannot speak for the others: on"
        " average over their {photos} photos {moves}",
        cases,
        smallest=smallest,
        photos=photos,
        moves=moves,
    )


def _unknown(photos: Sequence[PhotoTrust], mean: Changes, name: str, roi: str) -> str:
    reasons = list(dict.fromkeys(filter(None, (_reason(flag) for photo in photos for flag in photo.flags))))
    why = reasons[0] if reasons else ""
    for reason in reasons[1:]:
        why = tr("{reasons} or {reason}", reasons=why, reason=reason)
    label = mean.decisive_label
    also = f"; {name} {_list([(max(mean.of[label].values()), _without(label))])}" if label else ""
    if len(photos) == 1:
        found = tr("whether the model needs the {roi} is not known", roi=roi)
    else:
        number = _photos(len(photos))
        found = tr("whether the model needs the {roi} is not known on any of {photos}", roi=roi, photos=number)
    return f"{found}{why and f': {why}'}{also}"


def _moves(mean: Changes, name: str, brief: bool, without: str) -> str:
    """The ROI's figure, under each fill where they disagree, and those of what it is compared with."""
    verdict, shown, roi = mean.verdict, mean.fill, mean.of["roi"]
    by_fill = verdict is Verdict.UNCLEAR and len(roi) > 1
    if by_fill:
        steps = [
            (change, f"({_fill(fill)})" if place else f"{without} ({_fill(fill)})")
            for place, (fill, change) in enumerate(roi.items())
        ]
    else:
        steps = [(roi[shown], without)]
    beside = {subject: words for subject, words in _beside(mean).items() if shown in mean.of.get(subject, {})}
    if brief and by_fill:
        beside.pop("control", None)
    steps += [(mean.of[subject][shown], words) for subject, words in beside.items()]
    return f"{name} {_list(steps)}"


def _fill(name: str) -> str:
    words = {"blurred": tr("blurred", "what stands in a part's place"), "inpainted": tr("inpainted")}
    return words.get(name, name)


def _beside(mean: Changes) -> dict[str, str]:
    """What the ROI is compared with, in words."""
    verdict, label = mean.verdict, mean.decisive_label
    words: dict[str, str] = {}
    if not (verdict is Verdict.UNNEEDED and label):
        words["control"] = tr("without as much elsewhere")
    if verdict is Verdict.NO_CONTROL:
        words["complement"] = tr("without all the rest")
    if label:
        without, photos = _without(label), mean.photos[label]
        some = photos < mean.photos["roi"]
        words[label] = tr("{without} (on {photos})", without=without, photos=_photos(photos)) if some else without
    return words


def _list(steps: Sequence[tuple[float, str]]) -> str:
    """ "falls by 0.55 without it, by 0.03 without as much elsewhere": the verb once, until it changes."""
    parts: list[str] = []
    before = ""
    for change, where in steps:
        verb = "stays" if abs(change) < LEAST_SHOWN else "falls" if change < 0 else "rises"
        if verb == before == "stays":
            parts[-1] = tr("{before} or {where}", before=parts[-1], where=where)
        else:
            parts.append(_moved("on" if verb == before else verb, abs(change), where))
        before = verb
    return ", ".join(parts)


def _moved(verb: str, amount: float, where: str) -> str:
    match verb:
        case "falls":
            return tr("falls by {amount:.2f} {where}", amount=amount, where=where)
        case "rises":
            return tr("rises by {amount:.2f} {where}", amount=amount, where=where)
        case "on":
            return tr("by {amount:.2f} {where}", amount=amount, where=where)
        case _:
            return tr("hardly changes {where}", where=where)


def _without(label: str) -> str:
    return tr("without the {label}", label=label_words(label.removeprefix("label:")))


def _ended(text: str) -> str:
    return capital(text) + "."


def _photos(count: int) -> str:
    return several("{n} photo", "{n} photos", count)


def _caution(findings: Sequence[PhotoTrust], its_map: str) -> str:
    count = sum(flags.IGNORES_WEIGHTS in row.flags for row in findings)
    if not count:
        return ""
    if len(findings) == 1:
        return tr(
            "{its_map} hardly changes when the model's weights are drawn anew, so it says little of what the model"
            " learnt",
            its_map=its_map,
        )
    return tr(
        "of {maps} maps {n} hardly change when the model's weights are drawn anew and say little of what it learnt",
        maps=len(findings),
        n=count,
    )
