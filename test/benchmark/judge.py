#!/usr/bin/env python3
"""Judge a refcycle binary on the benchmark programs.

Each folder under programs/ is a C++ program with a case.json:
  leaks    true when it strands objects in a strong reference cycle
  cycle    the fields of that cycle, in ring order
  std      language standard (default c++17)
  pattern  what it is an example of

A leaking program counts as found when a finding names all fields of its cycle;
a program that does not leak must get no finding. Programs listed in
known-misses.txt are expected to be judged wrongly; one that is judged rightly
all the same is an error too, so that the list stays true.

  judge.py TOOL [NAME...]     exit 0 when everything is as expected
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")


def last_two(name):
    return "::".join(name.split("::")[-2:])


def scan(tool, folder, std):
    """The cycles reported for the program in `folder`."""
    sources = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".cpp"))
    with tempfile.TemporaryDirectory() as out:
        report = os.path.join(out, "out.json")
        command = [tool, "scan", "-q", "-j1", f"--json={report}", *sources,
                   "--", f"-std={std}", "-I" + folder]
        run = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if run.returncode not in (0, 1):
            raise RuntimeError(f"exit {run.returncode}: {run.stderr[-300:]}")
        with open(report) as f:
            return [finding["cycle"] for finding in json.load(f)["findings"]]


def judge(tool, name):
    """(leaks, rightly judged, message)"""
    folder = os.path.join(PROGRAMS, name)
    with open(os.path.join(folder, "case.json")) as f:
        case = json.load(f)
    try:
        cycles = scan(tool, folder, case.get("std", "c++17"))
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        return case["leaks"], False, str(error)
    if not case["leaks"]:
        return False, not cycles, f"false alarm: {cycles}"
    want = {last_two(s) for s in case["cycle"]}
    found = any(want <= {last_two(s) for s in cycle} for cycle in cycles)
    return True, found, f"wrong cycle: {cycles}" if cycles else "missed"


def main():
    tool = os.path.abspath(sys.argv[1])
    names = sys.argv[2:] or sorted(os.listdir(PROGRAMS))
    with open(os.path.join(HERE, "known-misses.txt")) as f:
        known = {line.split()[0] for line in f if line.strip() and line[0] != "#"}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        verdicts = list(pool.map(lambda n: judge(tool, n), names))
    unexpected = 0
    for name, (_, right, message) in zip(names, verdicts):
        if right == (name in known):
            unexpected += 1
            print(f"{name}: " + ("known miss is judged rightly now" if right else message))
    leaking = [right for leaks, right, _ in verdicts if leaks]
    silent = [right for leaks, right, _ in verdicts if not leaks]
    print(f"found {sum(leaking)} of {len(leaking)}, "
          f"false alarms {len(silent) - sum(silent)} of {len(silent)}, unexpected {unexpected}")
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
