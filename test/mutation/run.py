#!/usr/bin/env python3
"""Break each rule of the tool once, and see whether a test fails.

  run.py                 all mutants of mutants/*.json
  run.py clear swap      those whose name contains one of the words
  run.py --check         builds nothing: does the text of each stand once in its file?

The working tree must be clean: what is committed is cloned into build-mutation/,
and only that clone is changed and built. A mutant is one replacement of text that
stands once in its file. It is killed when a test fails: first its own is tried,
then all of SUITE. Printed are a line for each mutant and a table.
Exit code: 0 when all were killed.
"""
import argparse
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
CLONE = TOP / "build-mutation"
LIT = "/usr/lib/llvm-22/bin/lit"
SUITE = ["analysis", "extract", "fix", "report", "cli"]
SECONDS = 60  # of CPU that one process of a test may take: a mutant may hang


def git(*args, at=TOP):
    return subprocess.run(["git", "-C", str(at), *args], check=True,
                          capture_output=True, text=True).stdout.strip()


def clone():
    """A clone of what is committed, set up to be built."""
    if git("status", "--porcelain"):
        sys.exit("the working tree is not clean: commit first")
    if not CLONE.exists():
        git("clone", "--quiet", "--shared", "--no-checkout", str(TOP), str(CLONE))
    git("fetch", "--quiet", "origin", "HEAD", at=CLONE)
    git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD", at=CLONE)
    os.environ.setdefault("CCACHE_BASEDIR", str(CLONE))
    os.environ.setdefault("CCACHE_NOHASHDIR", "1")
    subprocess.run(["cmake", "--preset", "release", "--log-level=WARNING"], cwd=CLONE,
                   check=True, stdout=subprocess.DEVNULL)


def build(jobs):
    """What went wrong, or nothing."""
    done = subprocess.run(["ninja", "-C", str(CLONE / "build"), "-j", str(jobs), "refcycle"],
                          capture_output=True, text=True)
    return done.stdout if done.returncode else ""


def failing(tests, jobs):
    """The first test that fails, or None."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    paths = [str(CLONE / "test" / t) for t in tests if (CLONE / "test" / t).exists()]
    if not paths:
        return None
    done = subprocess.run([LIT, "-j", str(jobs), "--max-failures=1", *paths],
                          capture_output=True, text=True, preexec_fn=limit)
    if not done.returncode:
        return None
    found = re.search(r"^(?:FAIL|TIMEOUT|UNRESOLVED): refcycle :: (\S+)", done.stdout, re.M)
    return found.group(1) if found else sys.exit(done.stdout + done.stderr)


def misplaced(mutant, text):
    """An error in brackets, or nothing."""
    count = text.count(mutant["old"])
    return "" if count == 1 else f"[its text stands {count} times in {mutant['file']}]"


def check(mutants):
    """Those whose text does not stand once in the working tree's file, or that have no test."""
    wrong = 0
    for mutant in mutants:
        said = misplaced(mutant, (TOP / mutant["file"]).read_text())
        if not (TOP / "test" / mutant["test"]).exists():
            said = f"[there is no test {mutant['test']}]"
        if said:
            wrong += 1
            print(mutant["name"], said)
    return bool(wrong)


def judge(mutant, jobs):
    """The test that kills it, None, or an error in brackets."""
    file = CLONE / mutant["file"]
    text = file.read_text()
    if said := misplaced(mutant, text):
        return said
    file.write_text(text.replace(mutant["old"], mutant["new"]))
    try:
        if said := build(jobs):
            return f"[does not build]\n{said}"
        return failing([mutant["test"]], jobs) or failing(SUITE, jobs)
    finally:
        file.write_text(text)


def chosen(words):
    out = []
    for path in sorted((HERE / "mutants").glob("*.json")):
        for mutant in json.loads(path.read_text()):
            if not words or any(w in mutant["name"] for w in words):
                out.append(mutant)
    return out


def table(rows):
    """Markdown, a row for each mutant."""
    print("\n| mutant | breaks | killed by |\n| --- | --- | --- |")
    for mutant, test in rows:
        print(f"| {mutant['name']} | {mutant['rule']} | {test or '**survived**'} |")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("words", nargs="*")
    p.add_argument("-j", type=int, default=os.cpu_count())
    p.add_argument("--check", action="store_true")
    o = p.parse_args()
    if o.check:
        return check(chosen(o.words))
    clone()
    if said := build(o.j):
        sys.exit(said)
    rows, mutants = [], chosen(o.words)
    if test := failing(sorted({m["test"] for m in mutants}), o.j):
        sys.exit(f"{test} fails without any mutant")
    for mutant in mutants:
        start = time.time()
        test = judge(mutant, o.j)
        rows.append((mutant, test))
        print(f"{'killed' if test else 'SURVIVED':9}{mutant['name']:34}"
              f"{test or ''}  {time.time() - start:.0f} s", flush=True)
    table([(m, t.split("\n")[0] if t else t) for m, t in rows])
    wrong = [m for m, t in rows if not t or t.startswith("[")]
    print(f"\n{len(rows)} mutants: {len(rows) - len(wrong)} killed, {len(wrong)} not")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
