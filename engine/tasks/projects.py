"""Making, opening and checking projects."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from engine.errors import ProjectError
from engine.language import tr
from engine.project import CheckReport, Project, check_project

PROJECT_SUFFIX = ".spotcheck"


def create_project(path: Path, blinded: bool = True, reader: str | None = None) -> Project:
    """An empty project; with a reader where one is named.

    Raises:
        ProjectError: the file is there already, or cannot be made.
    """
    project = Project.create(_named(path), blinded=blinded)
    if reader:
        project.add_reader(reader).result()
    return project


def open_project(path: Path, read_only: bool = False) -> Project:
    """A project that is there; for reading only where another process holds it.

    Raises:
        ProjectError: it is not there, or is not a project.
    """
    return Project.open(path, read_only=read_only)


def open_or_create_project(path: Path, blinded: bool = True) -> Project:
    """The project at `path`, made where it is not there."""
    return open_to_write(path) if _named(path).exists() else create_project(path, blinded)


def open_to_write(path: Path) -> Project:
    """A project to change; refused where another process holds it."""
    project = open_project(path)
    if project.read_only:
        holder = project.holder
        project.close()
        raise ProjectError(
            tr(
                "Project {name} is open elsewhere ({holder}); close it there and try again.",
                name=path.name,
                holder=holder,
            )
        )
    return project


@contextmanager
def closing_on_error(project: Project) -> Generator[None]:
    """Close the project where the block does not end well; else leave it open."""
    with ExitStack() as stack:
        stack.callback(project.close)
        yield
        stack.pop_all()


def check(path: Path, repair: bool) -> CheckReport:
    """Whether the file, its log and the photos it points to are sound; with `repair`, mend what loses no work."""
    return check_project(path, repair=repair)


def _named(path: Path) -> Path:
    if path.suffix != PROJECT_SUFFIX:
        raise ProjectError(
            tr(
                "A project's name ends in {suffix}; choose {name}{suffix}.",
                suffix=PROJECT_SUFFIX,
                name=path.name,
            )
        )
    return path
