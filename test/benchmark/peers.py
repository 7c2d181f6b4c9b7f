"""Other analysers on the benchmark programs.

A peer finds the ring of a program when at least one of its diagnostics, at any
line of the program, is about ownership. A diagnostic is when COUNTS matches its
message, names in quotes left out, or the name of its check. On a program that
does not leak the same is a false alarm. So `shared_ptr` in a style remark
counts for the peer, and against it. Diagnostics inside system headers do not.
The fields are right when the diagnostics that count name all of them.
"""
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass, field

COUNTS = re.compile(
    r"leak|cycle|cyclic|circular|retain|ownership|owning|owner\b|shared_?ptr|shared[ -]pointer"
    r"|shared_from_this|weak_?ptr|self[- ]?(reference|capture)|refers? to itself",
    re.IGNORECASE)
QUOTED = re.compile(r"'[^']*'|‘[^’]*’|\"[^\"]*\"")
DIAGNOSTIC = re.compile(
    r"^(?P<file>[^:\s][^:]*):\d+:(?:\d+:)? (?!note)[a-z ]+: (?P<text>.*?)(?: \[(?P<check>[^\[\]]+)\])?$",
    re.MULTILINE)
SECONDS = 300  # for one file


@dataclass
class Peer:
    name: str
    program: str
    version: list
    arguments: object  # (program's folder, standard) -> arguments before the file
    trailing: object = lambda folder, std: []  # behind it

    @property
    def missing(self):
        return shutil.which(self.program) is None

    def version_line(self):
        done = subprocess.run([self.program, *self.version], capture_output=True, text=True)
        lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        return next((line for line in lines if re.search(r"\d+\.\d+", line)), "?")


@dataclass
class PeerVerdict:
    found: bool = False
    fields: bool = False
    checks: Counter = field(default_factory=Counter)
    failed: list = field(default_factory=list)  # files it did not get through


def flags(folder, std):
    return [f"-std={std}", "-I" + folder]


def analyzer_arguments(folder, std):
    """All stable checkers, as the compiler lists them, and the alpha ones for C++."""
    help_text = subprocess.run(["clang++-22", "-cc1", "-analyzer-checker-help"],
                               capture_output=True, text=True).stdout
    stable = re.findall(r"^  ([a-z]+\.[\w.-]+)", help_text, re.MULTILINE)
    xclang = ["-analyzer-checker=" + ",".join([*stable, "alpha.cplusplus"]), "-analyzer-config",
              "aggressive-binary-operation-simplification=true"]
    return ["--analyze", "--analyzer-output", "text", "-fno-color-diagnostics",
            *(word for x in xclang for word in ("-Xclang", x)), *flags(folder, std)]


PEERS = [
    Peer("clang-tidy", "clang-tidy-22", ["--version"],
         lambda folder, std: ["--quiet", "--checks=*", "--header-filter=.*"],
         lambda folder, std: ["--", *flags(folder, std)]),
    Peer("clang --analyze", "clang++-22", ["--version"], analyzer_arguments),
    Peer("cppcheck", "cppcheck", ["--version"],
         lambda folder, std: ["--enable=all", "--inconclusive", "--quiet", *flags(folder, std),
                              "--template={file}:{line}:{column}: {severity}: {message} [{id}]"]),
    Peer("g++ -fanalyzer", "g++", ["--version"],
         lambda folder, std: ["-fanalyzer", "-fno-diagnostics-show-caret", "-c", "-o", os.devnull,
                              *flags(folder, std)]),
]


def counting(text, folder):
    """(message, check) of the diagnostics that are about ownership."""
    for match in DIAGNOSTIC.finditer(text):
        if not os.path.realpath(match["file"]).startswith(folder + os.sep):
            continue
        check = match["check"] or ""
        if COUNTS.search(check) or COUNTS.search(QUOTED.sub("", match["text"])):
            yield match["text"], check


def judge(peer, program):
    verdict = PeerVerdict()
    folder = os.path.realpath(program.folder)
    said = set()  # a header's diagnostics come once a file
    with tempfile.TemporaryDirectory() as out:
        for source in program.sources:
            command = [peer.program, *peer.arguments(program.folder, program.std), source,
                       *peer.trailing(program.folder, program.std)]
            try:
                done = subprocess.run(command, cwd=out, capture_output=True, text=True,
                                      timeout=SECONDS, errors="replace")
            except subprocess.TimeoutExpired:
                verdict.failed.append(os.path.basename(source))
                continue
            text = done.stdout + done.stderr
            if re.search(r": (fatal )?error: |^error: |internal compiler error", text,
                         re.MULTILINE) and peer.name != "cppcheck":
                verdict.failed.append(os.path.basename(source))
            said |= set(counting(text, folder))
    verdict.checks = Counter(check or text for text, check in said)
    verdict.found = bool(said)
    names = " ".join(text for text, _ in said)
    verdict.fields = bool(said) and all(
        re.search(rf"\b{re.escape(name.split('::')[-1])}\b", names) for name in program.fields)
    return verdict
