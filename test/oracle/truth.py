"""What generated programs leave behind when they run, and what is said of them.

  programs --compile, run--> Truth: for each input the graph of leaked objects
  programs --scan--> the rings reported
  both --compare--> disagreements
"""
import collections
import json
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
CLANG = "clang++-22"
FLAGS = ["-std=c++17", "-w"]
RUN_FLAGS = FLAGS + ["-O0", "-fsanitize=address", "-ferror-limit=0"]
ENVIRONMENT = {"UBSAN_OPTIONS": "",  # it may name a log, which LeakSanitizer writes to
               "ASAN_OPTIONS": "detect_leaks=1:leak_check_at_exit=0:log_path=/dev/null",
               "LSAN_OPTIONS": "use_stacks=0:use_registers=0:print_suppressions=0"}


class Truth:
    """graphs: one for each input, {node: [(label, node)]} of what was leaked."""

    def __init__(self):
        self.graphs, self.status = [], None

    def rings(self):
        """The strongly connected components with a cycle, of all inputs."""
        for g in self.graphs:
            for nodes in components(g):
                if len(nodes) > 1 or any(t == nodes[0] for _, t in g[nodes[0]]):
                    inside = set(nodes)
                    yield {n: [(l, t) for l, t in g[n] if t in inside] for n in nodes}


def components(graph):
    """Tarjan's, without recursion."""
    index, low, stack, on, out = {}, {}, [], set(), []
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on.add(root)
        while work:
            node, edges = work[-1]
            for _, to in edges:
                if to not in index:
                    index[to] = low[to] = len(index)
                    stack.append(to)
                    on.add(to)
                    work.append((to, iter(graph[to])))
                    break
                if to in on:
                    low[node] = min(low[node], index[to])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    at = stack.index(node)
                    out.append(stack[at:])
                    on -= set(stack[at:])
                    del stack[at:]
    return out


def realised(cycle, graph):
    """Is there a closed walk in graph whose names are those of cycle, in order?

    Unnamed edges and captures are passed over; captures count where the cycle
    is made of nothing else.
    """
    for captures in (False, True):
        names = ["c:" + c.split("::")[-1] if captures else "m:" + c for c in cycle]
        skip = (lambda l: l == "-") if captures else (lambda l: l[:2] != "m:")
        for start in graph:
            seen, queue = {(start, 0)}, [(start, 0)]
            while queue:
                node, at = queue.pop()
                for label, to in graph[node]:
                    if skip(label):
                        step = (to, at)
                    elif at < len(names) and label == names[at]:
                        step = (to, at + 1)
                    else:
                        continue
                    if step == (start, len(names)):
                        return True
                    if step not in seen:
                        seen.add(step)
                        queue.append(step)
    return False


def parseRun(text):
    """{program number: Truth} of what the driver printed."""
    out = {}
    graph = roots = truth = None
    for line in text.splitlines():
        word, *rest = line.split(" ")
        if word == "program":
            truth = out[int(rest[0])] = Truth()
        elif word == "input":
            graph, roots = collections.defaultdict(list), set()
            truth.graphs.append((graph, roots))
        elif word == "edge":
            graph[rest[0]].append((rest[1], rest[2]))
            graph[rest[2]]
        elif word == "root":
            roots.add(rest[0])
        elif word == "leak":
            truth.leak = rest[0] == "1"
        elif word == "end":
            truth.status = "crash" if rest[0] != "0" else "ok"
            truth.graphs = [unrooted(g, r) for g, r in truth.graphs]
    return out


def unrooted(graph, roots):
    reached, queue = set(roots), list(roots)
    while queue:
        for _, to in graph.get(queue.pop(), []):
            if to not in reached:
                reached.add(to)
                queue.append(to)
    return {n: [e for e in edges if e[1] not in reached]
            for n, edges in graph.items() if n not in reached}


def write(path, text):
    with open(path, "w") as f:
        f.write(text)
    return path


class Builder:
    """Compiles and runs programs in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        for name in ("prelude.h", "runtime.h", "driver.cpp"):
            shutil.copy(os.path.join(HERE, name), folder)
        self.header = os.path.join(folder, "runtime.pch")
        self.driver = os.path.join(folder, "driver.o")
        self.call([CLANG, *RUN_FLAGS, "-x", "c++-header", os.path.join(folder, "runtime.h"),
                   "-o", self.header])
        self.call([CLANG, *RUN_FLAGS, "-c", os.path.join(folder, "driver.cpp"),
                   "-o", self.driver])

    def call(self, command):
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(run.stderr[-3000:])

    def run(self, programs, name):
        """{seed: Truth}; programs that do not compile have status 'invalid'."""
        out = {}
        programs = list(programs)
        source = os.path.join(self.folder, name + ".cpp")
        binary = os.path.join(self.folder, name)
        while programs:
            starts, text = [], ""
            for p in programs:
                starts.append(text.count("\n"))
                text += "".join(p.print(run=True))
            text += TABLE % (", ".join(
                f"{{{p.seed}, {p.inputs()}, [](int i) {{ {p.call()}; }}, s{p.seed}::oracle_globals}}"
                for p in programs), len(programs))
            write(source, text)
            run = subprocess.run([CLANG, *RUN_FLAGS, "-include-pch", self.header, source,
                                  self.driver, "-o", binary], capture_output=True, text=True)
            if not run.returncode:
                break
            bad, error = {}, None  # an error in a header: the first note in the source
            for line in run.stderr.splitlines():
                error = (re.search(r": ((fatal )?error: .*)", line) or [None, error])[1]
                if error and (at := re.match(re.escape(source) + r":(\d+):", line)):
                    bad.setdefault(max(i for i, s in enumerate(starts) if s < int(at[1])), error)
                    error = None
            if not bad:
                raise RuntimeError(run.stderr[-3000:])
            for i in bad:
                truth = out[programs[i].seed] = Truth()
                truth.status, truth.errors = "invalid", bad[i]
            programs = [p for i, p in enumerate(programs) if i not in bad]
        if not programs:
            return out
        run = subprocess.run([binary], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                             errors="replace", env={**os.environ, **ENVIRONMENT})
        out.update(parseRun(run.stdout))
        for p in programs:
            truth = out[p.seed]
            left = any(truth.graphs)
            if truth.status == "ok" and truth.leak != left:
                truth.status = "unclear"
        return out


TABLE = """
struct Program {
  int Number, Inputs;
  void (*Run)(int);
  void (*Globals)(oracle::Sink &);
};
extern const Program Programs[] = {%s};
extern const int Count = %d;
"""


def scan(tool, programs, folder, chunk=40):
    """{seed: findings} at all levels; without programs the tool cannot parse."""
    os.makedirs(folder, exist_ok=True)
    shutil.copy(os.path.join(HERE, "prelude.h"), folder)
    files, include = [], '#include "prelude.h"\n'
    for at in range(0, len(programs), chunk):
        one, split = [include], [[include], [], []]
        name = os.path.join(folder, f"unit{at}")
        for p in programs[at:at + chunk]:
            parts = p.print()
            for to, part in zip(split if len(parts) == 3 else [one], parts):
                to.append(part)
        if len(one) > 1:
            files.append(write(name + ".cpp", "".join(one)))
        if len(split[0]) > 1:
            write(name + ".h", "#pragma once\n" + "".join(split[0]))
            for letter, part in zip("ab", split[1:]):
                files.append(write(f"{name}{letter}.cpp", f'#include "{name}.h"\n' + "".join(part)))
    report = os.path.join(folder, "out.json")
    run = subprocess.run([tool, "scan", "-q", "--no-cache", "--level=all", "--json=" + report,
                          *files, "--", *FLAGS], capture_output=True, text=True)
    if run.returncode not in (0, 1) or "error:" in run.stderr:
        if len(programs) < 2:
            return {}
        half = len(programs) // 2
        return {**scan(tool, programs[:half], folder, chunk),
                **scan(tool, programs[half:], folder, chunk)}
    out = {p.seed: [] for p in programs}
    with open(report) as f:
        for finding in json.load(f)["findings"]:
            seeds = {int(s) for s in re.findall(r"\bs(\d+)::", " ".join(finding["cycle"]))}
            for s in seeds:
                out[s].append(finding)
    return out


Disagreement = collections.namedtuple("Disagreement", "kind ring row")


def compare(truth, findings):
    """Disagreements of one program: kind is missed, false, open or fields."""
    out = []
    reported = [f for f in findings if f["confidence"] in ("proven", "likely")]
    silent = [f for f in findings if f["confidence"] not in ("proven", "likely")]
    rings = list(truth.rings())
    labels = {l for g in rings for es in g.values() for l, _ in es if l[:2] == "m:"}
    for ring in rings:
        if any(realised(f["cycle"], ring) for f in reported):
            continue
        names = {l[2:] for es in ring.values() for l, _ in es}
        if any(set(f["cycle"]) <= names for f in reported):
            continue  # folded into a smaller one
        known = [f for f in silent if realised(f["cycle"], ring)]
        out.append(Disagreement("missed", tuple(sorted(names)), known[0]["row"] if known else "not seen"))
    for f in reported:
        if any(realised(f["cycle"], ring) for ring in rings):
            continue
        kind = "open" if f["row"].startswith("still reachable") else \
            "fields" if rings and {"m:" + c for c in f["cycle"]} & labels else "false"
        out.append(Disagreement(kind, tuple(f["cycle"]), f["row"]))
    return list(dict.fromkeys(out))
