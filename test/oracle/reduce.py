"""The smallest program found that still disagrees in the same way.

Each round tries every single step (a line or a block left out, a block put in
place of what surrounds it) in one batch, then the union of the steps that
worked, and goes on from the smallest program.
"""
import os

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
    for path, what in sorted(chosen, reverse=True):
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
    def __init__(self, tool, builder, folder, batch=60):
        self.tool, self.builder, self.folder, self.batch = tool, builder, folder, batch
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
            out += [p for p in good if p.seed in found and any(
                (d.kind, d.row) == kind for d in truth.compare(truths[p.seed], found[p.seed]))]
        return out

    def reduce(self, program, disagreement):
        kind = (disagreement.kind, disagreement.row)
        seed, best = program.seed, program
        for flat in (True, False):
            if flat and best.split:
                one = best.copy()
                one.split = False
                best = (self.disagreeing([one], kind) or [best])[0]
        while True:
            tried = {}
            for s in steps(best):
                p = apply(best, [s])
                tried[id(p)] = (s, p)
            worked = self.disagreeing([p for _, p in tried.values()], kind)
            if not worked:
                break
            worked.sort(key=lambda p: p.size())
            chosen = [tried[id(p)][0] for p in worked]
            # Unions of what worked: all, halves, quarters, and the largest step.
            unions, size = [], len(chosen)
            while size > 1:
                unions += [apply(best, chosen[i:i + size]) for i in range(0, len(chosen), size)]
                size = (size + 1) // 2
            best = min([worked[0]] + self.disagreeing(unions, kind), key=lambda p: p.size())
        best.seed = seed
        return best
