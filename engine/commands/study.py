"""readers, protocol and unblind: the study's people and instructions."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine import tasks
from engine.commands.command import DONE, Command, Outcome, print_lines
from engine.watch import Watch


def _add_reader_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--coordinator", metavar="NAME", help="make this reader a coordinator")
    parser.add_argument("--by", metavar="NAME", help="the coordinator who says so; not needed for the first one")


def _readers(words: Namespace, watch: Watch) -> Outcome:
    """Names a coordinator where asked, and lists the readers."""
    named = words.coordinator is not None
    opened = tasks.open_to_write(words.project) if named else tasks.open_project(words.project, read_only=True)
    with opened as project:
        if named:
            tasks.name_coordinator(project, words.coordinator, words.by)
        lines = list(tasks.reader_lines(project))
    print_lines(lines or [f"Project {words.project.name} has no reader yet."])
    return Outcome(DONE)


def _add_protocol_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--set", type=Path, metavar="FILE", help="plain text in UTF-8")
    parser.add_argument("--by", metavar="NAME", help="who sets them")


def _protocol(words: Namespace, watch: Watch) -> Outcome:
    """Sets the readers' instructions where a file is given, and prints those in force."""
    given = words.set is not None
    opened = tasks.open_to_write(words.project) if given else tasks.open_project(words.project, read_only=True)
    with opened as project:
        if given:
            tasks.set_protocol(project, words.set, words.by)
        lines = list(tasks.protocol_lines(project))
    print_lines(lines)
    return Outcome(DONE)


def _add_unblind_words(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--by", required=True, metavar="NAME")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="kept in the log")


def _unblind(words: Namespace, watch: Watch) -> Outcome:
    with tasks.open_to_write(words.project) as project:
        changed = project.unblind(words.by, words.reason).result()
    print("Unblinded: from now on no reading is blind." if changed else "The project is not blinded.")
    return Outcome(DONE)


READERS = Command(
    "readers", "List the readers, their roles and how far they are; name a coordinator.", _add_reader_words, _readers
)
PROTOCOL = Command(
    "protocol", "Print the instructions to the readers, or set new ones.", _add_protocol_words, _protocol
)
UNBLIND = Command(
    "unblind", "End blind reading for all, for good; completed first readings stay blind.", _add_unblind_words, _unblind
)
