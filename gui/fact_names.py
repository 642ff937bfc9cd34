"""What is known of people, in words."""

from __future__ import annotations

from engine.language import tr

SEXES = {"female": tr("Female"), "male": tr("Male")}


def sex_title(sex: str) -> str:
    """The sex of a patient where a line begins; what the table calls otherwise as it stands there."""
    return SEXES.get(sex) or sex.capitalize()
