"""Print the whole-process time of help, check and build of the sample, from start to exit.

Usage: python benchmarks/run.py [RUNS]      (default 9; the first run of each is a warm-up and not counted)
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "brand_sample.yaml"

# An installed command has its modules compiled, as the warm-up leaves them here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(arguments: list[str]) -> float:
    """Return how long one run of the command takes, in seconds; a run that writes nothing ends the benchmark."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "planner", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    elapsed = time.perf_counter() - start
    if run.returncode > 1:
        raise SystemExit(run.stderr)
    return elapsed


def main() -> None:
    """Measure and print, one line a command."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "help": ["--help"],
            "check": ["check", str(SAMPLE), "--fail-on", "never"],
            "build": ["build", str(SAMPLE), "--out", folder, "--fail-on", "never"],
        }
        print(f"{'':8}{'min':>8}{'median':>8}{'max':>8}   seconds, {runs} runs")
        for name, arguments in commands.items():
            seconds(arguments)
            times = sorted(seconds(arguments) for _ in range(runs))
            print(f"{name:8}{times[0]:8.3f}{statistics.median(times):8.3f}{times[-1]:8.3f}")


if __name__ == "__main__":
    main()
