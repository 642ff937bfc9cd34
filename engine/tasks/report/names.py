"""What a report calls cases and readers: by number; and free text without the names that the project knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from engine.cases import Case

_SAID_BEFORE = r"(?i:\b(?:case|patient|photo|image|person|id|no\.?|number|#)[\s:#]*)"


@dataclass(frozen=True)
class Names:
    """Numbers in the order of the project.

    Attributes:
        cases: all of the project, excluded ones too.
        readers: their names.
    """

    cases: tuple[Case, ...]
    readers: tuple[str, ...]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {case.case_id: place for place, case in enumerate(self.cases, start=1)}

    @cached_property
    def _replacements(self) -> dict[str, str]:
        """By what may not be said, what is said instead."""
        found: dict[str, str] = {}
        for hidden, shown in self._pairs():
            found.setdefault(hidden, shown)
        return found

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for case in self.cases:
            shown = self.case(case.case_id)
            for photo in case.photos:
                path = PurePosixPath(photo.path)
                for name in (photo.path, path.name, path.stem, photo.photo_id):
                    yield name, f"a photo of {shown.lower()}"
        for case in self.cases:
            yield case.case_id, self.case(case.case_id).lower()
            if case.patient_id:
                yield case.patient_id, f"the patient of {self.case(case.case_id).lower()}"
        for reader in self.readers:
            yield reader, self.reader(reader)

    def case(self, case_id: str) -> str:
        """ "Case 12"."""
        return f"Case {self._numbers[case_id]}"

    def reader(self, name: str) -> str:
        """ "Reader 2"; what is no reader's name stays as it is."""
        return f"Reader {self.readers.index(name) + 1}" if name in self.readers else name

    def cleaned(self, text: str) -> str:
        """Free text with names of patients, cases, photos, files and readers replaced by numbers.

        Names of up to three digits, and words that also mean something, are replaced only behind "case", "patient"
        and the like, as they may be counts.
        """
        known = [name for name in self._replacements if name and name in text]
        for name in sorted(known, key=lambda name: (-len(name), name)):
            text = re.sub(_pattern(name), self._replacements[name], text)
        return text

    def cleaned_all(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Each of them."""
        return tuple(map(self.cleaned, texts))


def _pattern(name: str) -> str:
    whole = rf"(?<![\w]){re.escape(name)}(?![\w])"
    is_ambiguous = (name.isdigit() and len(name) <= 3) or len(name) == 1
    return f"{_SAID_BEFORE}{whole}" if is_ambiguous else whole
