"""Scans files whose names would break a terminal, a line or a format.

  odd-names.py REFCYCLE FOLDER

Each name is scanned as an entry of a database, as an argument, and as a name that
does not exist. Text and messages must be printable and keep their lines, SARIF and
JSON must be UTF-8 and one document, and the ring be found where the file is there.
"""
import json
import os
import re
import shutil
import subprocess
import sys

SOURCE = b"""#include <memory>
struct Node { std::shared_ptr<Node> next; };
int main() { auto node = std::make_shared<Node>(); node->next = node; }
"""

NAMES = [
    b"plain.cpp", b"a b.cpp", b"-dash.cpp", b"--version.cpp", b"@at.cpp", b"$HOME.cpp",
    b"`touch ran`.cpp", b"a;touch ran;.cpp", b"quo\"te.cpp", b"apos'.cpp", b"back\\slash.cpp",
    b"<script>alert(1)<&.cpp", b"%41%00.cpp", b"new\nline: error: x.cpp", b"tab\t.cpp",
    b"cr\r.cpp", b"esc\x1b[31m\x1b]0;title\x07.cpp", b"del\x7f.cpp", b"c1\xc2\x9b31m.cpp",
    b"bidi\xe2\x80\xae.cpp", b"latin1\xe9.cpp", b"overlong\xc0\xaf.cpp",
    b"surrogate\xed\xa0\x80.cpp", b"{0}%s%n.cpp", b"g\xc3\xb6del \xe2\x88\x80.cpp",
    b"sub<dir>\x1b[2J/a.cpp", b"#line.cpp",
]

ALLOWED = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*\Z")


def unprintable(output):
    """Why `output` must not reach a terminal; empty where it may."""
    try:
        text = output.decode()
    except UnicodeDecodeError:
        return "not UTF-8"
    return "" if ALLOWED.match(text) else "raw control characters"


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=120)


def judge(done, report, found):
    wrong = [f"died of signal {-done.returncode}"] if done.returncode < 0 else []
    for stream, output in (("stdout", done.stdout), ("stderr", done.stderr)):
        why = unprintable(output)
        if why:
            wrong.append(f"{stream}: {why}: {output[:160]!r}")
        for line in output.decode(errors="replace").splitlines():
            if line.startswith("line: error"):
                wrong.append(f"{stream}: a name breaks a line")
    for name, key in (("out.json", "findings"), ("out.sarif", "runs")):
        path = os.path.join(report, name)
        if not os.path.exists(path):
            wrong += [f"no {name}: {done.stderr[-200:]!r}"] if found else []
            continue
        try:
            with open(path, "rb") as f:
                document = json.loads(f.read().decode())
            results = document["findings"] if key == "findings" else \
                document["runs"][0]["results"]
            if len(results) != found:
                wrong.append(f"{name}: {len(results)} findings: {done.stderr[-200:]!r}")
        except (UnicodeDecodeError, ValueError, KeyError) as error:
            wrong.append(f"{name}: {error}")
    return wrong


def reports(folder):
    for name in ("out.json", "out.sarif"):
        if os.path.exists(os.path.join(folder, name)):
            os.remove(os.path.join(folder, name))
    return ["--json=out.json", "--sarif=out.sarif", "-v"]


def attempt(refcycle, root, number, name):
    folder = os.path.join(root, str(number))
    path = os.path.join(os.fsencode(folder), name)
    os.makedirs(os.path.dirname(path))
    with open(path, "wb") as f:
        f.write(SOURCE)
    isUTF8 = not unprintable(name) == "not UTF-8"
    wrong = []
    if isUTF8:
        text = name.decode()
        with open(os.path.join(folder, "compile_commands.json"), "w") as f:
            json.dump([{"directory": folder, "file": text, "arguments": ["c++", "-std=c++17", text]},
                       {"directory": folder, "file": "no " + text, "arguments": ["c++", text]}], f)
        wrong += judge(run([refcycle, "scan", "-p", ".", *reports(folder)], folder), folder, 1)
    given = b"./" + name
    done = run([refcycle, "scan", given, *reports(folder), "--", "-std=c++17"], folder)
    wrong += judge(done, folder, 1)
    run([refcycle, "extract", given, "-o", "out.refsum", "--", "-std=c++17"], folder)
    wrong += judge(run([refcycle, "dump", "out.refsum"], folder), folder, 1)
    done = run([refcycle, "scan", b"./no" + name, *reports(folder), "--", "-std=c++17"], folder)
    wrong += judge(done, folder, 0)
    done = run([refcycle, "scan", "-p", b"./no" + name, *reports(folder)], folder)
    wrong += judge(done, folder, 0)
    done = run([refcycle, "scan", b"--" + name], folder)
    wrong += judge(done, folder, 0)
    if os.path.exists(os.path.join(folder, "ran")):
        wrong.append("RAN")
    return wrong


def main():
    refcycle, root = map(os.path.abspath, sys.argv[1:3])
    shutil.rmtree(root, ignore_errors=True)
    bad = 0
    for number, name in enumerate(NAMES):
        wrong = attempt(refcycle, root, number, name)
        bad += bool(wrong)
        for what in wrong:
            print(f"{name!r}: {what}")
    print(f"{len(NAMES)} names, {bad} got through")


if __name__ == "__main__":
    main()
