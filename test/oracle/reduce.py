"""The smallest program found that still disagrees in the same way.

A step leaves out a line or a block, or puts a block in place of what surrounds
it. Each round tries random sets of steps in one batch and goes on from the
smallest program that still disagrees. Where none does, the sets become half as
large; at the end each single step is tried. It ends in time with what it has.
What is false stays so in code that some input runs.
"""
import os
import random
import time

import coverage
import truth


def steps(program):
    """Paths to nodes with what to do: drop, or unwrap (keep the body only)."""
    def walk(nodes, path):
        for i, n in enumerate(nodes):
            here = path + (i,)
            if not n.head.startswith("void $run("):
                yield here, "drop"
                if n.body and not n.head.startswith(("struct", "template")):
                    yield here, "unwrap"
            yield from walk(n.body or [], here)
    return list(walk(program.nodes, ()))


def apply(program, chosen):
    """A copy with the steps taken; later ones first, so that paths stay right."""
    out = program.copy()
    for path, what in sorted(dict(chosen).items(), reverse=True):
        nodes = out.nodes
        try:
            for i in path[:-1]:
                nodes = nodes[i].body
            at = nodes[path[-1]]
            nodes[path[-1]:path[-1] + 1] = at.body if what == "unwrap" else []
        except (IndexError, TypeError):
            pass
    return out


class Reducer:
    def __init__(self, tool, builder, folder, batch=60, tries=16, limit=90):
        self.tool, self.builder, self.folder = tool, builder, folder
        self.batch, self.tries, self.limit = batch, tries, limit
        self.number = 0

    def disagreeing(self, candidates, kind):
        """Those of candidates that disagree in the way \\p kind says."""
        out = []
        for at in range(0, len(candidates), self.batch):
            part = candidates[at:at + self.batch]
            for i, p in enumerate(part):
                p.seed = i
            self.number += 1
            truths = self.builder.run(part, f"reduce{self.number % 2}")
            good = [p for p in part if truths[p.seed].status == "ok"]
            if not good:
                continue
            found = truth.scan(self.tool, good, os.path.join(self.folder, "reduce"))
            for p in [p for p in good if p.seed in found]:
                p.rings = {d.ring for d in truth.compare(truths[p.seed], found[p.seed])
                           if (d.kind, d.row) == kind}
                out += [p] if p.rings else []
        return out

    def smallest(self, worked, kind):
        """Of those that disagree in the way \\p kind says; None if there is none."""
        for p in sorted(worked, key=lambda p: p.size()):
            if kind[0] != "false" or p.rings - coverage.unrun(
                    self.tool, p, os.path.join(self.folder, "coverage")):
                return p
        return None

    def reduce(self, program, disagreement):
        kind = (disagreement.kind, disagreement.row)
        seed, best = program.seed, program
        if best.split:
            one = best.copy()
            one.split = False
            best = self.smallest(self.disagreeing([one], kind), kind) or best
        rng, share, end = random.Random(seed), 2, time.monotonic() + self.limit
        while time.monotonic() < end:
            known = steps(best)
            size = len(known) // share
            sets = [rng.sample(known, size) for _ in range(self.tries)] if size > 1 else \
                [[s] for s in known]
            found = self.smallest(self.disagreeing([apply(best, s) for s in sets], kind), kind)
            if found:
                best = found
            elif size > 1:
                share *= 2
            else:
                break
        best.seed = seed
        return best
