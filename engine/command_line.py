"""Words to tasks: finds the command, runs it, and says in one line what went wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from engine.commands.command import PARTLY_FAILED, Outcome
from engine.commands.table import COMMANDS
from engine.errors import Cancelled, SpotcheckError
from engine.log import tell_unexpected
from engine.terminal import watch_terminal


def run_command(words: Sequence[str]) -> Outcome:
    """Run one command; what went wrong goes to standard error, one line each."""
    try:
        arguments = command_parser().parse_args(words)
    except SystemExit as left:
        return Outcome(left.code if isinstance(left.code, int) else 2)
    sys.excepthook = tell_unexpected
    try:
        with watch_terminal() as watch:
            return arguments.command.run(arguments, watch)
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
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        of_command = commands.add_parser(command.name, help=command.text, description=command.text)
        command.add_words(of_command)
        of_command.set_defaults(command=command)
    return parser
