"""The program's own log in the user's folder; it never holds photos or what is drawn."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

from engine.language import tr

LOG_BYTES = 1_000_000
_log = logging.getLogger("spotcheck")


def write_log(name: str) -> Path:
    """Log to NAME.log from now on; the path of the file."""
    path = user_log_path("spotcheck", appauthor=False, ensure_exists=True) / f"{name}.log"
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return path


def log_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Log a mistake of the program's own; the sentence for the person."""
    _log.critical("unexpected", exc_info=(kind, error, trace))
    return tr(
        "Something unexpected went wrong ({kind}); it was written to the log. Your work is saved.", kind=kind.__name__
    )


def tell_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An excepthook for commands: a sentence instead of a traceback, the traceback in command.log."""
    if issubclass(kind, KeyboardInterrupt):
        print("Interrupted. What was finished is kept.", file=sys.stderr)
        return
    path = write_log("command")
    print(f"{log_unexpected(kind, error, trace)} See {path}.", file=sys.stderr)
