"""Generated programs: a tree of lines, printed to be analysed or to be run.

A program is text in C++, a statement or a brace a line, with these marks:

  @Name          a class; $name  a method or function. Both are made unique.
  own TYPE f;    a field of a class that may own something
  global TYPE g; a namespace-scope variable
  root EXPR;     what a function-local variable owns, for the run
  `v`            in a capture list: v is counted; `v=E` too, with initialiser E
  `:v`           in the arguments of a bind: v is counted

The analysed text is plain C++. The run text has the marks of runtime.h in it.
Classes are forward-declared; methods with a body of several lines are defined
after all classes, in the first or (of split programs) the second file.
"""
import re


class Node:
    """A line, or with a body: head ending in '{', lines, tail starting with '}'."""

    def __init__(self, head, body=None, tail="}"):
        self.head, self.body, self.tail = head, body, tail

    def copy(self):
        body = None if self.body is None else [n.copy() for n in self.body]
        return Node(self.head, body, self.tail)

    def text(self):
        yield self.head
        if self.body is not None:
            for each in self.body:
                yield from each.text()
            yield self.tail

    def size(self):
        return 1 + sum(n.size() for n in self.body or [])


def parse(text):
    """The nodes of text; comments and empty lines are dropped."""
    stack = [[]]
    for line in text.splitlines():
        line = line.strip()
        if line in ("", "own") or line.startswith("//"):
            continue
        if line.startswith("}"):
            stack.pop()
            node = stack[-1][-1]
            if re.match(r"\} (else|catch)", line) and line.endswith("{"):
                node.tail, line = "}", line[2:]
            else:
                node.tail = line
                continue
        node = Node(line)
        stack[-1].append(node)
        if line.endswith("{"):
            node.body = []
            stack.append(node.body)
    assert len(stack) == 1, text
    return stack[0]


def number(text, suffix):
    """Class and function names of text made unique; '@' and '$' stay."""
    return re.sub(r"([@$])(\w+)", lambda m: f"{m[1]}{m[2]}{suffix}", text)


CLASS = re.compile(r"(template *<.*> *)?struct @(\w+).*\{$")
DEFINED = re.compile(r"~?[@$]\w+\(")


def withoutDefaults(head):
    return re.sub(r" = [\w{}]+([,)])", r"\1", head)


class Program:
    def __init__(self, seed, nodes, split=False):
        self.seed, self.nodes, self.split = seed, nodes, split

    def copy(self):
        return Program(self.seed, [n.copy() for n in self.nodes], self.split)

    def lines(self):
        return [line for n in self.nodes for line in n.text()]

    def size(self):
        return sum(n.size() for n in self.nodes)

    def entry(self):
        return next(n for n in self.nodes if n.head.startswith("void $run("))

    def parameters(self):
        """The inputs that the entry asks for, of p, q, r (truths) and n (0 to 3)."""
        text = "\n".join(self.entry().text())
        return [p for p in "pqrn" if re.search(rf"\b{p}\b", text.split("\n", 1)[1])]

    def inputs(self):
        count = 1
        for p in self.parameters():
            count *= 4 if p == "n" else 2
        return count

    def call(self):
        """An expression for the entry with input number i."""
        arguments, step = [], 1
        for p in self.parameters():
            arguments.append(f"i / {step} % {4 if p == 'n' else 2}")
            step *= 4 if p == "n" else 2
        return f"s{self.seed}::run({', '.join(arguments)})"

    def print(self, run=False):
        """The program's text: one file, or header, first and second file."""
        return Printer(self, run).files()


class Printer:
    def __init__(self, program, run):
        self.program, self.run = program, run
        self.space = f"s{program.seed}"
        self.classes = {}
        for n in program.nodes:
            if m := CLASS.match(n.head):
                self.classes[m[2]] = n
        arguments = ", ".join(("int " if p == "n" else "bool ") + p
                              for p in program.parameters())
        self.entry = f"void $run({arguments}) {{"

    def files(self):
        head, first, second, templates = [], [], [], []
        rest = second if self.program.split else first
        nodes = self.program.nodes
        for name, n in self.classes.items():
            head.append((CLASS.match(n.head)[1] or "") + f"struct @{name};")
        for n in nodes:
            if CLASS.match(n.head):
                self.declare(n, head, rest, templates)
        head += templates
        for n in nodes:
            if n.head.startswith("template") and not CLASS.match(n.head):
                head += n.text()
            elif n.head.startswith("global "):
                head.append("extern " + n.head[7:].split("=")[0].rstrip("; ") + ";")
                first.append(n.head[7:])
            elif re.search(r"@\w+::[$@~]", n.head):
                rest += n.text()
            elif DEFINED.search(n.head) and n.body is not None and not CLASS.match(n.head):
                n = Node(self.entry, n.body) if n is self.program.entry() else n
                head.append(n.head[:-1].rstrip() + ";")
                (rest if n.head.startswith("void $far") else first).extend(
                    [withoutDefaults(n.head), *list(n.text())[1:]])
            elif not CLASS.match(n.head):
                head += n.text()
        if self.run:
            first += self.globals()
            for name, n in self.classes.items():
                first += self.edges(name, n)
        parts = [head, first, second] if self.program.split else [head + first]
        return [self.finish(p) for p in parts]

    def declare(self, node, head, definitions, templates):
        name = CLASS.match(node.head)[2]
        template = node.head.startswith("template")
        head.append(node.head)
        for n in node.body:
            assert not re.match(r"(std|@)[^()]*;$", n.head) or "string" in n.head, n.head
            at = DEFINED.search(n.head)
            if n.body is None or not at or template:
                head += n.text()
                continue
            declared, initialisers = (re.split(r"\) : ", n.head[:-1], maxsplit=1) + [""])[:2]
            if initialisers:
                declared += ")"
            head.append(declared.rstrip() + ";")
            text = n.head[:at.start()] + f"@{name}::" + n.head[at.start():]
            text = re.sub(r"\b(virtual|static|explicit) |\boverride ", "", text)
            to = templates if n.head.startswith("template") else definitions
            to.append(withoutDefaults(text))
            to.extend(line for each in n.body for line in each.text())
            to.append(n.tail)
        if self.run and not self.isInterface(node):
            full = name + ("<T>" if template else "")
            if not self.base(node):
                head.append(f"oracle::Mark oracle_mark_{{this, [](const void *o, oracle::Sink &s)"
                            f" {{ static_cast<const @{full} *>(o)->oracle_edges(s); }}}};")
                derived = any(self.base(c) and self.base(c).split("<")[0] == name
                              for c in self.classes.values())
                head.append("virtual " * derived + "void oracle_edges(oracle::Sink &s) const;")
            else:
                head.append("void oracle_edges(oracle::Sink &s) const override;")
        head.append(node.tail)

    def isInterface(self, node):
        """Without fields, and some method is pure: no object of its own."""
        return any("= 0;" in n.head for n in node.body) and not any(
            n.head.startswith("own ") for n in node.body)

    def base(self, node):
        """The base class that has a mark, if any."""
        bases = node.head.split(" : ", 1)[1] if " : " in node.head else ""
        for name in re.findall(r"(?<!<)@(\w+)", bases):
            if name in self.classes and not self.isInterface(self.classes[name]):
                return name + ("<" + bases.split(f"@{name}<")[1].split(">")[0] + ">"
                               if f"@{name}<" in bases else "")
        return None

    def edges(self, name, node):
        if self.isInterface(node):
            return
        template = node.head.startswith("template")
        full = name + ("<T>" if template else "")
        yield ("template <class T> " if template else "") + \
            f"void @{full}::oracle_edges(oracle::Sink &s) const {{"
        if base := self.base(node):
            yield f"@{base}::oracle_edges(s);"
        for n in node.body:
            if n.head.startswith("own "):
                field = re.search(r"(\w+)(\[\w+\])?(\{.*\}| = .*)?;$", n.head)[1]
                yield (f'walk(s, oracle::hide(&this->oracle_mark_), '
                       f'"m:{self.space}::{name}::{field}", {field});')
        yield "}"

    def globals(self):
        yield "void oracle_globals(oracle::Sink &s) {"
        for n in self.program.nodes:
            if n.head.startswith("global "):
                name = re.search(r"(\$?\w+)( *\{.*\}| = .*)?;$", n.head)[1]
                yield f"s.root({name});"
            for line in n.text():
                if line.startswith("root "):
                    yield f"s.root({line[5:-1]});"
        yield "}"

    def finish(self, lines):
        text, depth = [f"namespace {self.space} {{"], 0
        for line in lines:
            if line.startswith("root "):
                continue
            if line.startswith("own "):
                line = line[4:]
            depth -= line.startswith("}")
            text.append("  " * depth + self.captures(line).replace("$", "").replace("@", ""))
            depth += line.endswith("{")
        return "\n".join(text + ["}", ""])

    def captures(self, line):
        def one(m):
            if m[1][0] == ":":
                return f'oracle::keep("{m[1][1:]}", {m[1][1:]})' if self.run else m[1][1:]
            name, value = (m[1].split("=", 1) + [m[1]])[:2]
            if self.run:
                return f'{name} = oracle::keep("{name}", {value})'
            return f"{name} = {value}" if "=" in m[1] else name
        line = re.sub(r"`([^`]*)`", one, line)
        return line.replace("NOBODY", "oracle::NoOwner()" if self.run else "[](auto *) {}")
