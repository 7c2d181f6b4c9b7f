#!/usr/bin/env python3
"""Compare refcycle with what generated programs do.

  run.py --tool build/bin/refcycle --seeds 0-200

Each seed is a program. It is run for all its inputs, under AddressSanitizer and
LeakSanitizer, and says at its end which leaked objects own each other; that is
the truth. All are analysed in one scan. Printed are

  missed   leaked rings that no finding names
  false    findings without such a ring
  fields   findings in a leaking program that name a ring that is not there
  unrun    findings without such a ring, to whose places no input of the program
           comes in one run: nobody knows whether they are right
  open     findings for a function that no input of the program runs in full:
           nobody knows what other callers would do

and the smallest program that still disagrees, for --reduce of them.
Exit code: 0 when missed, false and fields are at most --allow.
"""
import argparse
import collections
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import coverage
import reduce
import shapes
import truth
import wild


KINDS = ("missed", "false", "fields", "unrun", "open")
ERRORS = KINDS[:3]


def seedsOf(text):
    out = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        out += range(int(first), int(last or int(first) + 1))
    return out


def generate(seed, shape):
    """Even seeds are shapes, odd ones are wild."""
    if shape == "wild" or (not shape and seed % 2):
        return wild.generate(seed)
    return shapes.generate(seed, shape)


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("--tool", required=True)
    p.add_argument("--seeds", default="0-200", help="FIRST-END,ONE,...; default 0-200")
    p.add_argument("--shape", help="only programs of this shape")
    p.add_argument("--reduce", type=int, default=0, metavar="N", help="reduce so many disagreements")
    p.add_argument("--show", action="store_true", help="print the programs")
    p.add_argument("--kinds", default="missed,false,fields", help="which to reduce")
    p.add_argument("--allow", type=int, default=0, metavar="N", help="so many disagreements are no error")
    p.add_argument("--out", help="folder to keep reduced programs in")
    p.add_argument("-j", type=int, default=os.cpu_count())
    return p.parse_args()


def execute(programs, builder, jobs, chunk=25):
    """{seed: Truth}, compiled and run in chunks."""
    seeds, out = list(programs), {}
    chunks = [seeds[i:i + chunk] for i in range(0, len(seeds), chunk)]
    with ThreadPoolExecutor(jobs) as pool:
        for part in pool.map(lambda c: builder.run([programs[s] for s in c], f"batch{c[0]}"), chunks):
            out.update(part)
    return out


def report(programs, truths, wrong):
    status = collections.Counter(t.status for t in truths.values())
    leaking = {s for s, t in truths.items() if t.status == "ok" and any(t.rings())}
    print(f"{len(programs)} programs: {len(leaking)} leak, {status['ok'] - len(leaking)} do not"
          + "".join(f", {n} {k}" for k, n in sorted(status.items()) if k != "ok"))
    kinds = collections.Counter(k for _, k in {(p.seed, d.kind) for p, d in wrong})
    print("programs with " + ", ".join(f"{k} {kinds[k]}" for k in KINDS))
    return sum(kinds[k] for k in ERRORS)


def withoutUnrun(tool, wrong, folder):
    """wrong, with what is so only in code that no input runs as unrun."""
    out, unrun = [], {}
    for p, d in wrong:
        if d.kind in ("false", "fields"):
            if p.seed not in unrun:
                unrun[p.seed] = coverage.unrun(tool, p, os.path.join(folder, "coverage"))
            if d.ring in unrun[p.seed]:
                d = d._replace(kind="unrun")
        out.append((p, d))
    return out


def keep(folder, name, program):
    os.makedirs(folder, exist_ok=True)
    truth.write(os.path.join(folder, name), "".join(program.print()))


def main():
    o = options()
    tool = os.path.abspath(o.tool)
    programs = {s: generate(s, o.shape) for s in seedsOf(o.seeds)}
    if o.show:
        for p in programs.values():
            print("".join(p.print()))
    with tempfile.TemporaryDirectory() as folder:
        builder = truth.Builder(os.path.join(folder, "run"))
        truths = execute(programs, builder, o.j)
        good = [p for s, p in programs.items() if truths[s].status == "ok"]
        findings = truth.scan(tool, good, os.path.join(folder, "scan"))
        for p in [p for p in good if p.seed not in findings]:
            print(f"seed {p.seed}: compiles, but does not parse")
            good.remove(p)
        wrong = [(p, d) for p in good for d in truth.compare(truths[p.seed], findings[p.seed])]
        wrong = withoutUnrun(tool, wrong, folder)
        for s, t in truths.items():
            if t.status == "invalid":
                print(f"seed {s}: {t.errors}")
        for p, d in wrong:
            print(f"seed {p.seed}: {d.kind}: {', '.join(d.ring)} ({d.row})")
        reducer = reduce.Reducer(tool, builder, folder)
        chosen = {(p.seed, d.kind): (p, d) for p, d in wrong if d.kind in o.kinds.split(",")}
        for p, d in sorted(chosen.values(), key=lambda w: w[0].size())[:o.reduce]:
            small = reducer.reduce(p, d)
            print(f"\n{p.seed}: {d.kind}: {d.row}\n" + "".join(small.print()))
            if o.out:
                keep(o.out, f"{d.kind}-{p.seed}.cpp", small)
    return report(programs, truths, wrong) > o.allow


if __name__ == "__main__":
    sys.exit(main())
