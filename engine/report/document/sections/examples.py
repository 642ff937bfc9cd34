"""The study's four galleries."""

from __future__ import annotations

from engine.report.document.content import Block, Gallery, Paragraph, Section
from engine.report.document.material import Material
from engine.report.document.sections.cells import file_name
from engine.report.number_text import counted


def examples(material: Material) -> Section:
    """High and low agreement among cases classified correctly and incorrectly."""
    if material.photos:
        how = "Left the photo with both outlines, right the heat map over it."
    else:
        how = "The photos are left out, as nobody chose to show them: map and outlines stand on an empty ground."
    text = (
        f"{how} Solid blue: the readers' ROI; dashed yellow: the saliency region; the heat map runs from clear (least)"
        " over blue and green to yellow (most salient), each map to its own largest value. Cases have running numbers."
        " Shown are the cases with the highest and the lowest IoU of each outcome, each by its most telling photo: they"
        " show what is possible, not how often it is so."
    )
    blocks: list[Block] = [Paragraph(text)]
    for one in material.examples:
        caption = f"{one.title} (of {counted(one.of_cases, 'case')})"
        if one.pictures:
            blocks.append(Gallery(file_name("gallery", one.title), caption, one.pictures, material.in_a_row))
        else:
            blocks.append(Paragraph(f"{caption}: none to show."))
    if material.no_picture:
        left = counted(material.no_picture, "picture")
        blocks.append(Paragraph(f"{left} could not be made, as the map or the photo is no longer there."))
    return Section("Examples", tuple(blocks))
