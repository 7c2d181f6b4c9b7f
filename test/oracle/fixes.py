#!/usr/bin/env python3
"""Apply refcycle's fixes to generated programs, and run what comes out.

  fixes.py --tool build/bin/refcycle --seeds 0-200

For each program with a finding that is fixed: it compiles, runs for all its inputs
without an error of AddressSanitizer, and, if all its findings were fixed, leaks
nothing. Prints what does not.
Exit code: 0 when nothing is broken.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import truth
from run import generate, seedsOf

MAIN = """
int main() {
  for (int i = 0; i < %d; ++i)
    %s;
}
"""
ENVIRONMENT = {**os.environ, "UBSAN_OPTIONS": "", "ASAN_OPTIONS": "detect_leaks=1",
               "LSAN_OPTIONS": "use_stacks=0:use_registers=0:print_suppressions=0"}


class Trial:
    """One program, before and after its fixes, in a folder of its own."""

    def __init__(self, program, tool, header, folder):
        self.program, self.tool, self.header = program, tool, header
        self.folder = os.path.join(folder, str(program.seed))
        os.makedirs(self.folder)
        text = "".join(program.print()) + MAIN % (program.inputs(), program.call())
        self.source = truth.write(os.path.join(self.folder, "main.cpp"), text)

    def run(self, name):
        """None, or what is wrong with the program as it is now."""
        binary = os.path.join(self.folder, name)
        built = subprocess.run([truth.CLANG, *truth.RUN_FLAGS, "-include-pch", self.header + ".pch",
                                self.source, "-o", binary], capture_output=True, text=True)
        if built.returncode:
            return "does not compile"
        try:
            ran = subprocess.run([binary], capture_output=True, text=True, errors="replace",
                                 env=ENVIRONMENT, timeout=60)
        except subprocess.TimeoutExpired:
            return "hangs"
        if "detected memory leaks" in ran.stderr:
            return "leaks"
        return None if ran.returncode == 0 else "crashes"

    def fix(self):
        """Findings, and how many of them were fixed."""
        report = os.path.join(self.folder, "out.json")
        subprocess.run([self.tool, "scan", "-q", "--no-cache", "--fix", "--json=" + report, self.source,
                        "--", *truth.FLAGS, "-include", self.header], capture_output=True)
        with open(report) as f:
            findings = json.load(f)["findings"]
        return len(findings), sum(bool(f.get("fix")) for f in findings)

    def verdict(self):
        """What came of it: nothing, refused, fixed, unclear, or what is broken."""
        before = self.run("before")
        if before not in (None, "leaks"):
            return "unclear"
        findings, fixed = self.fix()
        if not fixed:
            return "refused" if findings else "nothing"
        after = self.run("after")
        if after in (None, "leaks" if fixed < findings else None):
            return "fixed"
        return after


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("--tool", required=True)
    p.add_argument("--seeds", default="0-200", help="FIRST-END,ONE,...; default 0-200")
    p.add_argument("--out", help="folder to keep broken programs in")
    p.add_argument("-j", type=int, default=os.cpu_count())
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(o.j) as pool:
        header = os.path.join(truth.HERE, "prelude.h")
        copy = truth.write(os.path.join(folder, "prelude.h"), open(header).read())
        subprocess.run([truth.CLANG, *truth.RUN_FLAGS, "-x", "c++-header", copy, "-o", copy + ".pch"],
                       check=True)
        trials = [Trial(generate(s, None), os.path.abspath(o.tool), copy, folder) for s in seedsOf(o.seeds)]
        verdicts = list(pool.map(Trial.verdict, trials))
        broken = 0
        for trial, verdict in zip(trials, verdicts):
            if verdict in ("nothing", "refused", "fixed", "unclear"):
                continue
            broken += 1
            print(f"seed {trial.program.seed}: {verdict}")
            if o.out:
                os.makedirs(o.out, exist_ok=True)
                truth.write(os.path.join(o.out, f"{trial.program.seed}.cpp"), open(trial.source).read())
    counts = {v: verdicts.count(v) for v in ("fixed", "refused", "nothing", "unclear")}
    print(f"{len(trials)} programs: " + ", ".join(f"{n} {v}" for v, n in counts.items()) + f", {broken} broken")
    return broken != 0


if __name__ == "__main__":
    sys.exit(main())
