"""Words to tasks: the commands that need no window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import Cancelled, SpotcheckError

DONE, PARTLY_FAILED = 0, 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to.

    Attributes:
        status: 0 done, 1 refused or partly failed, 2 a wrong call.
        open_window: the project to show in the window afterwards.
    """

    status: int
    open_window: Path | None = None


def run_command(words: Sequence[str]) -> Outcome:
    """Run one command; what went wrong goes to standard error, one line each."""
    try:
        arguments = command_parser().parse_args(words)
    except SystemExit as left:
        return Outcome(left.code if isinstance(left.code, int) else 2)
    from engine import commands
    from engine.log import tell_unexpected
    from engine.terminal import watch_terminal

    sys.excepthook = tell_unexpected
    try:
        with watch_terminal() as watch:
            return commands.COMMANDS[arguments.command](arguments, watch)
    except SpotcheckError as error:
        print(error, file=sys.stderr)
    except Cancelled:
        print("Stopped. What was finished is kept; the same command goes on from there.", file=sys.stderr)
    return Outcome(PARTLY_FAILED)


def command_parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Spotcheck finds out whether a skin-disease classifier looks where dermatologists look. "
        "Without a command it opens the window. A research tool, not a medical device.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_demo(commands)
    _add_import(commands)
    _add_model(commands)
    _add_score(commands)
    _add_trust(commands)
    _add_export(commands)
    _add_package(commands)
    _add_merge(commands)
    _add_plan(commands)
    _add_readers(commands)
    _add_protocol(commands)
    _add_unblind(commands)
    _add_check(commands)
    return parser


Commands = argparse._SubParsersAction  # pyright: ignore[reportPrivateUsage]


def _command(commands: Commands[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text)


def _add_demo(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "demo", "Make the built-in demo (on first use), score it and open it.")
    parser.add_argument("--project", type=Path, metavar="FILE", help="where the demo project is, or is made")
    parser.add_argument("--headless", action="store_true", help="no window: print the summary table")


def _add_import(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "import", "Add photos, masks and a table; the project is made where it is not there.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR")
    parser.add_argument("--masks", type=Path, metavar="DIR|FILE", help="masks that readers drew elsewhere")
    parser.add_argument("--table", type=Path, metavar="FILE", help="a row for each photo")
    parser.add_argument("--layout", default="auto", metavar="NAME", help="auto, or the name of a layout")
    parser.add_argument("--reader", default="reader", metavar="NAME", help="who drew the masks")
    parser.add_argument(
        "--column", action="append", default=[], metavar="FIELD=COLUMN", help="correct the proposed mapping"
    )
    parser.add_argument("--unblinded", action="store_true", help="make the new project without blind first reading")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be imported")


def _add_model(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "model", "Add a classifier to a project.")
    parser.add_argument("project", type=Path)
    parser.add_argument("model", type=Path, metavar="MODEL", help="model card (JSON), or a weights file with --card")
    parser.add_argument("--card", type=Path, metavar="FILE", help="the card of a weights file")
    parser.add_argument("--trust", action="store_true", help="allow exactly these files to run code on this machine")


def _add_score(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "score", "Score every photo that is unscored or stale; goes on where it stopped.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--recipe", default="default", metavar="FILE|PRESET", help="paper, default, or a recipe file")
    parser.add_argument("--model", metavar="NAME", help="needed only where the project has several")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")


def _add_trust(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(
        commands, "trust", "Check whether the maps of a run can be trusted; what was checked before is not repeated."
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--cases", type=_count, metavar="N", help="only so many cases, drawn by the recipe's seed")
    parser.add_argument(
        "--checks",
        type=_checks,
        metavar="NAME,NAME",
        help="causal, curves, baselines, repeatability, randomisation; all where it is left out, "
        "the last one on 10 of the cases at most: it tells of the model, not of the photos",
    )


def _count(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"“{word}” is not a number of cases")
    return int(word)


def _checks(words: str) -> tuple[str, ...]:
    from engine.trust.values import CHECKS

    for word in words.split(","):
        if word not in CHECKS:
            raise argparse.ArgumentTypeError(f"“{word}” is none of the checks {', '.join(CHECKS)}")
    return tuple(words.split(","))


def _add_export(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "export", "Write tables, masks or maps to a folder.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    parser.add_argument("--run", metavar="ID", help="the latest run where it is left out")
    parser.add_argument("--format", choices=("csv", "masks", "maps"), default="csv")


def _add_package(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "package", "Write everything that one reader did, to be merged into another project.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--reader", required=True, metavar="NAME")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="ends in .spotcheck-package")


def _add_merge(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "merge", "Bring readers' packages into a project; merging one again changes nothing.")
    parser.add_argument("project", type=Path)
    parser.add_argument("packages", type=Path, nargs="+", metavar="FILE")


def _add_plan(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(
        commands,
        "plan",
        "Freeze, date and hash an analysis plan; without options, print the one that is frozen. "
        "What is left out: strata condition, measure iou, all outcomes together, recipe default, any model.",
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("--strata", type=_names, metavar="NAME,NAME", help="such as condition,sex,condition & sex")
    parser.add_argument("--measures", type=_names, metavar="NAME,NAME", help="as in the tables, such as iou,dice")
    parser.add_argument("--outcomes", type=_names, metavar="NAME,NAME", help="all, correct, incorrect")
    parser.add_argument("--recipe", metavar="FILE|PRESET", help="paper, default, or a recipe file")
    parser.add_argument("--model", metavar="NAME", help="one of the project's")
    parser.add_argument("--by", metavar="NAME", help="who freezes it")
    parser.add_argument("--note", metavar="TEXT", help="what else was decided")


def _names(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def _add_readers(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "readers", "List the readers, their roles and how far they are; name a coordinator.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--coordinator", metavar="NAME", help="make this reader a coordinator")
    parser.add_argument("--by", metavar="NAME", help="the coordinator who says so; not needed for the first one")


def _add_protocol(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "protocol", "Print the instructions to the readers, or set new ones.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--set", type=Path, metavar="FILE", help="plain text in UTF-8")
    parser.add_argument("--by", metavar="NAME", help="who sets them")


def _add_unblind(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "unblind", "End blind reading for all, for good; completed first readings stay blind.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--by", required=True, metavar="NAME")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="kept in the log")


def _add_check(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "check", "Check the project file and the photos that it points to.")
    parser.add_argument("project", type=Path)
    parser.add_argument("--repair", action="store_true", help="mend what can be mended without losing work")
