"""Runs one benchmark: a table for people, and one JSON object of figures as the last line."""

from __future__ import annotations

import argparse
import importlib
import json
import platform

from tests.benchmarks.registry import BENCHMARKS


def main() -> None:
    """Without a name: list what there is."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=tuple(BENCHMARKS))
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--quick", action="store_true", help="end within 5 minutes on 2 cores")
    arguments = parser.parse_args()
    if arguments.name is None:
        for name, (_, title) in BENCHMARKS.items():
            print(f"{name:<14} {title}")
        return
    module, title = BENCHMARKS[arguments.name]
    print(f"{arguments.name}: {title} ({arguments.device}, {platform.machine()})", flush=True)
    figures = importlib.import_module(module).run(arguments.device, arguments.quick)
    for name, value in figures.items():
        print(f"  {name:<36} {value:>14.4g}")
    print(json.dumps(figures))


main()
