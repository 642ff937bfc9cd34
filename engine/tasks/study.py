"""The study itself: who reads and who coordinates, the readers' instructions, the end of blind reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project import ADJUDICATED, Project
from engine.readers.names import is_again

LARGEST_PROTOCOL = 1_000_000
"""Bytes; instructions that anyone reads are far shorter."""


def reader_lines(project: Project) -> Iterator[str]:
    """One line a reader: the role and how far the reader is."""
    cases = len(project.cases())
    for one in project.reader_progress():
        flagged = f", {one.flagged} flagged" if one.flagged else ""
        imported = "imported, " if one.imported else ""
        yield f"{one.reader}: {one.role}, {imported}{one.completed} of {cases} cases completed{flagged}"


def name_coordinator(project: Project, name: str, by: str | None) -> bool:
    """Make a reader a coordinator; `False` where that is so already.

    Args:
        by: who says so, `name` where it is `None`: the first coordinator may be named by anyone.

    Raises:
        EditError: others coordinate the project.
    """
    return project.set_role(name, "coordinator", by or name).result()


def set_protocol(project: Project, file: Path, by: str | None) -> bool:
    """Take the readers' instructions from a text file; `False` where they are so already.

    Raises:
        ProjectError: the file is missing, too large or no text; `EditError` where others coordinate the project.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_PROTOCOL + 1)
        if len(content) > LARGEST_PROTOCOL:
            raise ProjectError(tr("{file} is larger than 1 MB; give the protocol as plain text.", file=file))
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise ProjectError(
            tr("Protocol {file} cannot be read ({reason}); check the name.", file=file, reason=error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise ProjectError(
            tr("Protocol {file} is not text in UTF-8; save it as plain text in UTF-8.", file=file)
        ) from error
    return project.set_protocol(text, by).result()


def protocol_lines(project: Project) -> Iterator[str]:
    """The instructions in force, with their date, author and hash."""
    versions = project.protocols()
    if not versions:
        yield f"Project {project.path.name} has no protocol yet; set one with --set FILE."
        return
    last = versions[-1]
    yield from last.text.splitlines()
    who = f" by {last.act.by}" if last.act.by else ""
    yield f"Version {len(versions)}, set {last.act.time[:16].replace('T', ' ')} UTC{who}, SHA-256 {last.hash}."


def protocol_texts(project: Project) -> dict[str, str]:
    """protocol.txt where the readers have instructions."""
    protocol = project.protocol()
    return {} if protocol is None else {"protocol.txt": protocol.text}


def study_facts(project: Project) -> dict[str, object]:
    """For the manifest: blinding and its end, roles, protocols, and by which protocol each case was read."""
    ended, versions = project.unblinded(), project.protocols()
    return {
        "blinded": project.blinded,
        "unblinding": None if ended is None else asdict(ended),
        "roles": dict(project.roles()),
        "protocols": [{"hash": one.hash, "by": one.act.by, "time": one.act.time} for one in versions],
        "read_by_protocol": _read_by_protocol(project) if versions else {},
    }


def _read_by_protocol(project: Project) -> dict[str, dict[str, int]]:
    """By reader and hash of the protocol (empty: none), how many cases were completed by it."""
    counts: dict[str, dict[str, int]] = {}
    for (_, reader), protocol in project.protocols_of_readings().items():
        if reader != ADJUDICATED and not is_again(reader):
            of_reader = counts.setdefault(reader, {})
            of_reader[protocol or ""] = of_reader.get(protocol or "", 0) + 1
    return counts
