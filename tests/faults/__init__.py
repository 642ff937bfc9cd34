"""Breaking things on purpose: each module is one command, `python -m tests.faults NAME [--quick]`."""
