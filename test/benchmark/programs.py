"""The benchmark programs: what they are, and what they do when they are run.

Each folder under programs/ is a C++ program with a case.json:
  leaks        true when it strands objects in a strong reference cycle
  cycle        the fields of that cycle, in ring order
  std          language standard (default c++17)
  pattern      one of PATTERNS: a leaking program is built that way, one that
               does not leak looks as if it were
  about        what is particular to it
  fixable      true when an automatic rewrite is reasonable
  hidden_root  true when the stranded objects stay reachable, and LeakSanitizer
               has nothing to say
"""
import fnmatch
import json
import os
import subprocess
import tempfile
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "programs")
CXX = os.environ.get("CXX", "clang++-22")

PATTERNS = {
    "parent-child": "a child keeps its parent",
    "observer": "a subject and those who listen to it",
    "mutual": "two objects, or two of one class, keep each other",
    "self": "an object, closure or class that points to itself",
    "n-hop": "three or more classes in a ring",
    "container": "in the elements of a standard container",
    "callback": "a stored lambda captures its holder",
    "bind": "bind, mem_fn and functor classes in place of lambdas",
    "cache": "caches, pools and registries",
    "family": "counted pointers of Boost or home-made, owning raw pointers",
    "teardown": "code that takes the ring apart: missed, or run",
    "deleter": "custom deleters and aliasing pointers",
    "queue": "threads, tasks, timers, work queues",
    "handle": "pimpl, handle classes, parts of a whole",
}


@dataclass(frozen=True)
class Program:
    name: str
    folder: str
    case: dict

    @property
    def leaks(self):
        return self.case["leaks"]

    @property
    def std(self):
        return self.case.get("std", "c++17")

    @property
    def pattern(self):
        return self.case.get("pattern", "")

    @property
    def fields(self):
        return {last_two(field) for field in self.case["cycle"]}

    @property
    def sources(self):
        return sources(self.folder)


def sources(folder):
    return sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".cpp"))


def last_two(name):
    return "::".join(name.split("::")[-2:])


def load(globs):
    """The programs whose name or pattern fits one of `globs`; all without one."""
    found = []
    for name in sorted(os.listdir(FOLDER)):
        folder = os.path.join(FOLDER, name)
        with open(os.path.join(folder, "case.json")) as f:
            program = Program(name, folder, json.load(f))
        if not globs or any(fnmatch.fnmatch(text, glob) for glob in globs
                            for text in (name, program.pattern)):
            found.append(program)
    return found


@dataclass
class Run:
    """What became of a program that was compiled and run. `broken` says why it was not."""
    broken: str = ""
    leaked: bool = False
    output: str = ""


def run(folder, std, leaks=True):
    """Compiles the program in `folder` with AddressSanitizer, and runs it. LeakSanitizer, asked
    for `leaks`, ends a program that has some before its last output is written."""
    with tempfile.TemporaryDirectory() as out:
        binary = os.path.join(out, "program")
        build = subprocess.run(
            [CXX, f"-std={std}", "-O0", "-g1", "-w", "-pthread", "-fsanitize=address",
             "-I" + folder, "-o", binary, *sources(folder)],
            cwd=out, capture_output=True, text=True, timeout=300)
        if build.returncode:
            return Run(broken="does not compile: " + build.stderr[-300:])
        environment = dict(os.environ, UBSAN_OPTIONS="", ASAN_OPTIONS=f"detect_leaks={int(leaks)}:exitcode=99",
                           LSAN_OPTIONS="exitcode=98:use_stacks=0:use_registers=0")
        try:
            done = subprocess.run([binary], cwd=out, capture_output=True, text=True,
                                  timeout=60, env=environment)
        except subprocess.TimeoutExpired:
            return Run(broken="does not end")
        if done.returncode not in (0, 98):
            return Run(broken=f"exit {done.returncode}: {done.stderr[-300:]}")
        return Run(leaked=done.returncode == 98, output=done.stdout)
