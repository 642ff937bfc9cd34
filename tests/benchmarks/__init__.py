"""What is fast enough, measured: `python -m tests.benchmarks NAME [--device cpu|cuda] [--quick]`."""
