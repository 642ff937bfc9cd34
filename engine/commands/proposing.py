"""propose: which photos to label next."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, print_lines
from engine.proposals import PHOTOS_AT_ONCE
from engine.regions import ANATOMY_AND_ARTEFACTS
from engine.watch import Watch


def _add_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--as", dest="by", required=True, metavar="NAME", help="who asks; the log names this reader")
    parser.add_argument("--label", required=True, choices=ANATOMY_AND_ARTEFACTS, metavar="LABEL", help="such as ruler")
    parser.add_argument("--in", dest="stratum", metavar="KIND=NAME", help="such as condition=Melanoma; else all cases")
    parser.add_argument("--photos", type=int, default=PHOTOS_AT_ONCE, metavar="N")
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")


def _run(words: Namespace, _watch: Watch) -> Outcome:
    with tasks.open_to_write(words.project) as project:
        print_lines(tasks.propose_photos(project, words.by, words.label, words.stratum, words.photos, words.run))
    return Outcome(DONE)


PROPOSE = Command(
    "propose",
    "Choose by their saliency the photos to label next for a label; what is drawn on them counts in no estimate.",
    _add_words,
    _run,
)
