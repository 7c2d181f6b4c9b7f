#!/usr/bin/env python3
"""Judge a refcycle binary on the benchmark programs (see programs.py).

A leaking program counts as found when there is a finding, with the right fields
when a finding names all fields of its cycle; a program that does not leak must get
no finding. Programs listed in known-misses.txt are expected to be judged wrongly;
one that is judged rightly all the same is an error too, so that the list stays true.

  judge.py TOOL [NAME...]      exit 0 when everything is as expected
    --programs GLOB   only programs whose name or pattern fits; may be repeated
    --confirm         also ask LeakSanitizer whether each verdict in case.json is true
    --fix             also apply the fixes to a copy: it must compile, print the same,
                      and not leak
    --peers           also run the other analysers that are installed (see peers.py)
    -j N              programs at a time (default: one a core)
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import peers
import programs

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Verdict:
    found: bool = False   # there is a finding
    fields: bool = False  # one of them names the whole ring
    wrong: str = ""       # what is not as case.json says
    untrue: str = ""      # what LeakSanitizer says against case.json
    fixed: bool = False
    peers: dict = field(default_factory=dict)


def scan(tool, folder, std, *options):
    """Runs refcycle over the program in `folder`: (cycles, error)."""
    with tempfile.TemporaryDirectory() as out:
        report = os.path.join(out, "out.json")
        command = [tool, "scan", "-q", "-j1", f"--json={report}", *options,
                   *programs.sources(folder), "--", f"-std={std}", "-I" + folder]
        try:
            run = subprocess.run(command, capture_output=True, text=True, timeout=300)
        except subprocess.TimeoutExpired:
            return [], "no end after 300 seconds"
        if run.returncode not in (0, 1):
            return [], f"exit {run.returncode}: {run.stderr[-300:]}"
        with open(report) as f:
            return [finding["cycle"] for finding in json.load(f)["findings"]], ""


def judge_cycles(program, cycles, error):
    verdict = Verdict(found=bool(cycles))
    if program.pattern not in programs.PATTERNS:
        verdict.untrue = f"'{program.pattern}' is no pattern of programs.py"
    if program.leaks:
        verdict.fields = any(program.fields <= {programs.last_two(f) for f in cycle}
                             for cycle in cycles)
    right = verdict.fields if program.leaks else not cycles
    if error:
        verdict.wrong = error
    elif not right:
        what = ("wrong cycle" if cycles else "missed") if program.leaks else "false alarm"
        verdict.wrong = f"{what}: {cycles}"
    return verdict


def confirm(program):
    """What running the program says against its case.json; empty where nothing does."""
    run = programs.run(program.folder, program.std)
    if run.broken:
        return run.broken
    witnessed = program.leaks and not program.case.get("hidden_root")
    if run.leaked == witnessed:
        return ""
    return "LeakSanitizer reports " + ("a leak" if run.leaked else "no leak")


def fixed(tool, program):
    """Is the program, fixed by the tool, the same program without the leak?"""
    with tempfile.TemporaryDirectory() as out:
        copy = os.path.join(out, program.name)
        shutil.copytree(program.folder, copy)
        before = programs.run(copy, program.std, leaks=False)
        _, error = scan(tool, copy, program.std, "--fix")
        after = programs.run(copy, program.std)
        return not (error or after.broken or after.leaked) and after.output == before.output


def judge(program, options):
    verdict = judge_cycles(program, *scan(options.tool, program.folder, program.std))
    if options.confirm:
        verdict.untrue = verdict.untrue or confirm(program)
    if options.fix and verdict.found and program.leaks:
        verdict.fixed = fixed(options.tool, program)
    for peer in options.peers:
        verdict.peers[peer.name] = peers.judge(peer, program)
    return verdict


def of(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "-"


def table(header, rows):
    """Markdown, in columns."""
    rows = [header, *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"
             for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    print("\n".join(lines), end="\n\n")


def groups(judged):
    """(name, pairs of program and verdict): by pattern, then what cuts across."""
    for pattern in [*programs.PATTERNS, ""]:
        some = [(p, v) for p, v in judged if p.pattern == pattern
                or (not pattern and p.pattern not in programs.PATTERNS)]
        if some:
            yield pattern or "none", some
    yield "several files", [(p, v) for p, v in judged if len(p.sources) > 1]
    yield "all", judged


def figures(pairs, found):
    """Leaking programs, look-alikes, found among the first and among the second."""
    leaking = [v for p, v in pairs if p.leaks]
    silent = [v for p, v in pairs if not p.leaks]
    return len(leaking), len(silent), sum(map(found, leaking)), sum(map(found, silent))


def print_ours(judged, with_fix):
    header = ["pattern", "leaking", "look-alikes", "found", "right fields", "false alarms",
              "recall", "precision", *(["fixed", "of fixable"] if with_fix else [])]
    rows = []
    for name, pairs in groups(judged):
        leaking, silent, found, false = figures(pairs, lambda v: v.found)
        row = [name, leaking, silent, found, sum(v.fields for _, v in pairs), false,
               of(found, leaking), of(found, found + false)]
        if with_fix:
            fixable = [v for p, v in pairs if p.leaks and p.case.get("fixable", False)]
            row += [sum(v.fixed for v in fixable), len(fixable)]
        rows.append(row)
    table(header, rows)


def print_peers(judged, chosen):
    """Found / false alarms by pattern, then recall, precision, what counted."""
    rows = []
    for name, pairs in groups(judged):
        leaking, silent, found, false = figures(pairs, lambda v: v.found)
        row = [name, leaking, silent, f"{found} / {false}"]
        for peer in chosen:
            _, _, found, false = figures(pairs, lambda v: v.peers[peer.name].found)
            row.append(f"{found} / {false}")
        rows.append(row)
    table(["found / false alarms", "leaking", "look-alikes", "refcycle",
           *(peer.name for peer in chosen)], rows)

    rows = []
    for peer in chosen:
        leaking, _, found, false = figures(judged, lambda v: v.peers[peer.name].found)
        checks = Counter()
        for _, verdict in judged:
            checks.update(verdict.peers[peer.name].checks.keys())
        rows.append([peer.name, peer.version_line(), of(found, leaking), of(found, found + false),
                     sum(v.peers[peer.name].fields for p, v in judged if p.leaks),
                     sum(bool(v.peers[peer.name].failed) for _, v in judged),
                     ", ".join(f"{c} ({n})" for c, n in checks.most_common(6)) or "-"])
    table(["peer", "version", "recall", "precision", "right fields", "programs with errors",
           "diagnostics that counted (programs)"], rows)


def known_misses():
    with open(os.path.join(HERE, "known-misses.txt")) as f:
        return {line.split()[0] for line in f if line.strip() and line[0] != "#"}


def print_unexpected(judged):
    known = known_misses()
    count = 0
    for program, verdict in judged:
        said = [verdict.untrue] if verdict.untrue else []
        if bool(verdict.wrong) != (program.name in known):
            said.append(verdict.wrong or "known miss is judged rightly now")
        for message in said:
            print(f"{program.name}: {message}")
        count += len(said)
    return count


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--programs", action="append", default=[])
    parser.add_argument("--confirm", action="store_true")
    parser.add_argument("--fix", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("-j", type=int, default=os.cpu_count())
    options = parser.parse_args()
    options.tool = os.path.abspath(options.tool)
    present = [peer for peer in peers.PEERS if not peer.missing] if options.peers else []
    if options.peers:
        for peer in peers.PEERS:
            if peer.missing:
                print(f"{peer.name}: {peer.program} is not installed, left out")
    options.peers = present
    if options.fix and "--fix" not in subprocess.run(
            [options.tool, "--help"], capture_output=True, text=True).stdout:
        print("--fix: this refcycle has no fixes, left out")
        options.fix = False
    return options


def main():
    options = parse_options()
    chosen = programs.load(options.names + options.programs)
    with ThreadPoolExecutor(options.j) as pool:
        verdicts = list(pool.map(lambda p: judge(p, options), chosen))
    judged = list(zip(chosen, verdicts))
    print_ours(judged, options.fix)
    if options.peers:
        print_peers(judged, options.peers)
    unexpected = print_unexpected(judged)
    if options.confirm:
        print(f"LeakSanitizer was asked about {len(judged)} programs")
    leaking, silent, _, false = figures(judged, lambda v: v.found)
    right = sum(v.fields for p, v in judged if p.leaks)
    print(f"found {right} of {leaking}, false alarms {false} of {silent}, "
          f"unexpected {unexpected}")
    return 1 if unexpected or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
