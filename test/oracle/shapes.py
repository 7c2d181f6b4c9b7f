"""Programs from shapes: text with choices, one file a shape in shapes/.

  <%a%%b%%c%>      one of a, b, c; they may be empty or several lines
  <%name=a%%b%>    the same one at each place that has this name
  def NAME text    text for NAME, from here on
  ---              what follows is for the body of the entry

See program.py for the other marks.
"""
import glob
import os
import random
import re

from program import Program, number, parse

HERE = os.path.dirname(os.path.abspath(__file__))
CHOICE = re.compile(r"<%(?:(\w+)=)?((?:(?!<%|%>).)*)%>", re.S)


def names():
    return sorted(os.path.basename(f)[:-4] for f in glob.glob(HERE + "/shapes/*.txt"))


def expand(text, rng):
    """text with its choices made, innermost first."""
    chosen = {}

    def pick(m):
        options = m[2].split("%%")
        if not m[1]:
            return rng.choice(options)
        at, count = chosen.setdefault(m[1], (rng.randrange(len(options)), len(options)))
        assert count == len(options), f"{m[1]} has {count} and {len(options)} alternatives"
        return options[at]

    while True:
        m = CHOICE.search(text)
        if not m:
            return text
        text = text[:m.start()] + pick(m) + text[m.end():]


def load(name):
    with open(f"{HERE}/shapes/{name}.txt") as f:
        text, known = f.read(), {}
    lines = []
    for line in text.splitlines():
        for word, meaning in known.items():
            line = re.sub(rf"\b{word}\b", lambda _: meaning, line)
        if line.startswith("def "):
            _, word, meaning = line.split(" ", 2)
            known[word] = meaning
        elif not line.startswith("//"):
            lines.append(line)
    declarations, body = "\n".join(lines).split("\n---\n")
    return declarations, body


def shape(name, rng, suffix):
    """Nodes of the declarations and of the body."""
    declarations, body = (number(expand(t, rng), suffix) for t in
                          "\n---\n".join(load(name)).split("\n---\n"))
    return parse(declarations), parse(body)


def generate(seed, only=None):
    """The program of a seed: one shape or two, inline or in functions."""
    rng = random.Random(seed)
    nodes, main = [], []
    count = 1 if only else rng.choice([1, 1, 2])
    for i in range(count):
        name = only or rng.choice(names())
        text = "\n---\n".join(load(name))
        text = number(expand(text, rng), "" if i == 0 else str(i + 1))
        declarations, body = text.split("\n---\n")
        nodes += parse(declarations)
        main += body.splitlines() if count == 1 else ["{", *body.splitlines(), "}"]
    entry = "void $run() {\n" + "\n".join(main) + "\n}"
    return Program(seed, nodes + parse(entry), split=rng.random() < 0.2)
