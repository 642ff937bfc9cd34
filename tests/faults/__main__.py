"""Runs one fault: a table for people, and one JSON object of figures as the last line."""

from __future__ import annotations

import argparse
import importlib
import json

from tests.faults.registry import FAULTS


def main() -> None:
    """Without a name: list what there is."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("name", nargs="?", choices=tuple(FAULTS))
    parser.add_argument("--quick", action="store_true", help="end within 5 minutes on 2 cores")
    arguments = parser.parse_args()
    if arguments.name is None:
        for name, (_, title) in FAULTS.items():
            print(f"{name:<14} {title}")
        return
    module, title = FAULTS[arguments.name]
    print(f"{arguments.name}: {title}", flush=True)
    figures = importlib.import_module(module).run(arguments.quick)
    for name, value in figures.items():
        print(f"  {name:<36} {value:>14.4g}")
    print(json.dumps(figures))
    raise SystemExit(1 if figures["failed"] else 0)


if __name__ == "__main__":
    main()
