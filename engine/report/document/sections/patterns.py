"""Photos by where saliency lies relative to the ROI."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from engine.patterns.rings import BORDERS, SECTORS
from engine.patterns.rules import FEWEST
from engine.patterns.values import Excess, Pattern
from engine.report import writing
from engine.report.document.charts.profiles import Disc, draw_profiles
from engine.report.document.content import Block, Cell, Figure, Gallery, Paragraph, Section, Table
from engine.report.document.material import Material, PatternFacts
from engine.report.document.sections.cells import SMALL, count, ends, number, p_cell, share, share_ends
from engine.report.number_text import counted, p_text, percent, two_digits
from engine.report.titles import kind_title, lowered, stratum_title

TITLE = "Patterns: where saliency lies"
SHARES = ("cluster", "photos", "from_radius", "to_radius", "direction_degrees", "share")


def patterns(material: Material) -> Section:
    """The clusters with who is in them too often, or why there are none."""
    facts = material.patterns
    if facts is None:
        text = (
            "Not computed: too many photos to be placed for a report alone. Open Patterns in the results, or give the"
            " command patterns, and write the report again."
        )
        return Section(TITLE, (Paragraph(text),))
    if not facts.patterns:
        text = "Fewer than two photos have an ROI, a kept map and saliency, so no patterns can be looked for."
        return Section(TITLE, (Paragraph(text),))
    blocks: list[Block] = [Paragraph(_how()), Paragraph(pattern_sentence(facts)), *_left_out(facts)]
    blocks += [_figure(facts), _table(facts), *_excesses(material, facts)]
    blocks += [
        Gallery(f"pattern_{place}_photos", one.title, one.pictures, material.in_a_row)
        for place, one in enumerate(material.pattern_pictures, 1)
        if one.pictures
    ]
    return Section(TITLE, tuple(blocks))


def pattern_sentence(facts: PatternFacts) -> str:
    """What was found, with what it is worth."""
    photos = counted(facts.photos, "photo")
    worth = f"silhouette {two_digits(facts.silhouette)}, p {p_text(facts.p)}"
    if facts.found:
        return f"By where their saliency lies {photos} fall into {len(facts.patterns)} clusters ({worth})."
    if facts.photos < FEWEST:
        return f"No clusters were looked for: {photos} are fewer than {FEWEST}."
    if math.isnan(facts.silhouette):
        return f"No clusters were found among {photos}: too few of them are alike and apart from the others."
    return (
        f"No clusters were found among {photos}: the best division has {worth}; shown are only those of silhouette 0.5"
        " or more that at most 5 % of data sets without groups reach. Where saliency lies differs by degrees."
    )


def _how() -> str:
    return (
        "Each photo is stretched and turned so that its ROI is a circle, and compared with the others by how its"
        " saliency is shared over rings and directions around that circle. Clusters are named only where they are well"
        " apart and more than data sets without groups show."
    )


def _left_out(facts: PatternFacts) -> Iterator[Paragraph]:
    reasons = (
        (facts.too_small, "around too small an ROI, or without saliency"),
        (facts.gone, "whose map is no longer kept"),
    )
    named = "; ".join(f"{counted(number, 'photo')} {why}" for number, why in reasons if number)
    if named:
        yield Paragraph(f"Left out: {named}.")


def _figure(facts: PatternFacts) -> Figure:
    several = len(facts.patterns) > 1
    title = (
        "Mean saliency around the ROI, one disc a cluster" if several else "Mean saliency around the ROI, all photos"
    )
    alt = ". ".join(f"{_name(one, several)}, {_words(one)}" for one in facts.patterns) + "."
    discs = [
        Disc(_name(one, several), f"{counted(one.n_photos, 'photo')}, IoU {two_digits(one.agreement)}", one.profile)
        for one in facts.patterns
    ]
    borders = ", ".join(f"{border:.2g}" for border in BORDERS[1:])
    note = (
        f"The ROI is the blue circle. Rings end at {borders} times its radius, the last one holds all beyond. Blank: no"
        " photo reaches there."
    )
    svg = draw_profiles(discs).svg(title, alt)
    return Figure("patterns", title, alt, svg, writing.Table(SHARES, tuple(_shares(facts.patterns))), note)


def _name(one: Pattern, several: bool) -> str:
    return f"Cluster {one.number}" if several else "All photos"


def _words(one: Pattern) -> str:
    return (
        f"{counted(one.n_photos, 'photo')}: {percent(one.inside)} of the saliency inside the ROI, {percent(one.at_rim)}"
        f" around its rim, {percent(one.beyond)} beyond twice its radius; IoU {two_digits(one.agreement)}"
    )


def _shares(found: Sequence[Pattern]) -> Iterator[tuple[int | float, ...]]:
    ends_of_rings = (*BORDERS[1:], math.inf)
    for one in found:
        for cell, value in enumerate(one.profile.tolist()):
            ring, sector = divmod(cell, SECTORS)
            yield one.number, one.n_photos, BORDERS[ring], ends_of_rings[ring], 360.0 * sector / SECTORS, value


def _table(facts: PatternFacts) -> Table:
    several = len(facts.patterns) > 1
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(_name(one, several), count(one.n_photos), count(one.n_cases), count(one.n_patients)),
            *(share(one.inside), share(one.at_rim), share(one.beyond)),
            *(number(one.agreement), ends(one.agreement_low, one.agreement_high)),
            *(share(one.correct), share_ends(one.correct_low, one.correct_high)),
        )
        for one in facts.patterns
    )
    places = ("Inside", "At rim", "Beyond")
    columns = ("Cluster", "Photos", "Cases", "Patients", *places, "IoU", "95 % interval", "Correct", "95 % interval")
    note = (
        "Shares of the saliency inside the ROI, between 2/3 and 4/3 of its radius, and beyond twice its radius; they"
        " overlap."
    )
    note += " Clusters were found in the same photos: that one agrees worse than another is no finding." * several
    return Table("Where saliency lies", columns, (False, *(True,) * 10), rows, note)


def _excesses(material: Material, facts: PatternFacts) -> Iterator[Block]:
    if len(facts.patterns) < 2:
        return
    found = [row for one in facts.patterns for row in one.excesses]
    if not found:
        yield Paragraph("No condition and no group of people is in a cluster surely more often than the rest.")
        return
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *(f"Cluster {row.cluster}", _group(row)),
            *(count(row.n_cases), count(row.n_patients), share(row.share), share(row.difference)),
            *(share_ends(row.ci_low, row.ci_high), p_cell(row.p_adjusted)),
        )
        for row in found
    )
    columns = ("Cluster", "Who is in it more often", "Cases", "Patients", "Of these", "Difference", "95 % interval",
               "Adjusted p")  # fmt: skip
    smallest = material.run.recipe.analysis.smallest_stratum
    few = f"{SMALL} fewer than {smallest} cases: too few to judge. " if any(row.small for row in found) else ""
    note = f"{few}Of these: the share of the group's photos in the cluster. Difference: to the share of the rest."
    yield Table("Who is in which cluster", columns, (False, False, *(True,) * 6), rows, note, grouped=True)


def _group(row: Excess) -> str:
    title = stratum_title(row.stratum_kind, row.stratum)
    named = row.stratum_kind in ("condition", "skin_type", "skin_type_pair", "correct")
    return (title if named else f"{kind_title(row.stratum_kind)}: {lowered(title)}") + (
        f" {SMALL}" if row.small else ""
    )
