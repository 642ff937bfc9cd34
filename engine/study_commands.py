"""The commands about the study itself: words in, a task called, lines out."""

from __future__ import annotations

from argparse import Namespace

from engine import tasks
from engine.command_line import DONE, Outcome
from engine.watch import Watch


def readers(words: Namespace, watch: Watch) -> Outcome:
    """Name a coordinator where asked, and list the readers."""
    named = words.coordinator is not None
    opened = tasks.open_to_write(words.project) if named else tasks.open_project(words.project, read_only=True)
    with opened as project:
        if named:
            tasks.name_coordinator(project, words.coordinator, words.by)
        lines = list(tasks.reader_lines(project))
    print("\n".join(lines or [f"Project {words.project.name} has no reader yet."]))
    return Outcome(DONE)


def protocol(words: Namespace, watch: Watch) -> Outcome:
    """Set the readers' instructions where a file is given, and print those in force."""
    given = words.set is not None
    opened = tasks.open_to_write(words.project) if given else tasks.open_project(words.project, read_only=True)
    with opened as project:
        if given:
            tasks.set_protocol(project, words.set, words.by)
        lines = list(tasks.protocol_lines(project))
    print("\n".join(lines))
    return Outcome(DONE)


def unblind(words: Namespace, watch: Watch) -> Outcome:
    """End blind reading for all."""
    with tasks.open_to_write(words.project) as project:
        changed = project.unblind(words.by, words.reason).result()
    print("Unblinded: from now on no reading is blind." if changed else "The project is not blinded.")
    return Outcome(DONE)
