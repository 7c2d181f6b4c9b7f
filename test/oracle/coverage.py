"""Which lines of a program its inputs come to, by Clang's source-based coverage.

A finding for code that no input runs may be right: nobody knows.
"""
import json
import os
import re
import subprocess

import truth

LLVM = "/usr/lib/llvm-22/bin/"
FLAGS = truth.FLAGS + ["-O0", "-fprofile-instr-generate", "-fcoverage-mapping"]
MAIN = """
int main(int, char **argv) {
  int i = std::atoi(argv[1]);
  %s;
}
"""


def missedBy(binary, source, number, folder):
    """The lines of source with code to which input number number does not come."""
    raw, data = (os.path.join(folder, "input." + e) for e in ("profraw", "profdata"))
    subprocess.run([binary, str(number)], env={**os.environ, "LLVM_PROFILE_FILE": raw},
                   timeout=60, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([LLVM + "llvm-profdata", "merge", raw, "-o", data], check=True)
    text = subprocess.run([LLVM + "llvm-cov", "export", "-format=lcov", binary, source,
                           "-instr-profile=" + data], check=True, capture_output=True, text=True).stdout
    return {int(line) for line in re.findall(r"^DA:(\d+),0$", text, re.M)}


def findingsOf(tool, program, folder):
    """The path of the whole program as one file, and what is found in it."""
    os.makedirs(folder, exist_ok=True)
    include = f'#include "{os.path.join(truth.HERE, "prelude.h")}"\n#include <cstdlib>\n'
    source = truth.write(os.path.join(folder, "whole.cpp"),
                         include + "".join(program.print()) + MAIN % program.call())
    report = os.path.join(folder, "whole.json")
    subprocess.run([tool, "scan", "-q", "--no-cache", "--json=" + report, source, "--",
                    *truth.FLAGS], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(report) as f:
        return source, json.load(f)["findings"]


def unrun(tool, program, folder):
    """The cycles of findings to whose stores, and to where the last owner ends, no input
    comes in one run."""
    source, findings = findingsOf(tool, program, folder)
    binary = os.path.join(folder, "whole")
    subprocess.run([truth.CLANG, *FLAGS, source, "-o", binary], check=True)
    runs = [missedBy(binary, source, i, folder) for i in range(program.inputs())]
    out = set()
    for f in findings:
        places = {n["location"]["line"] for n in f["notes"] if n["location"]["file"] == source}
        if all(places & missed for missed in runs):
            out.add(tuple(f["cycle"]))
    return out
