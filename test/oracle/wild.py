"""Random programs over random classes: every statement fits its types, and a
method calls only those made before it, so that runs end."""
import re

from fields import CALLABLES, KINDS
from program import Program, parse
from statements import Class, Scope, Statements


class Wild(Statements):
    # Classes.

    def makeClasses(self):
        rng = self.rng
        for i in range(rng.choice([1, 2, 2, 3, 3, 4])):
            c = Class("ABCDE"[i])
            c.shares = self.chance(0.5)
            if i and self.chance(0.2) and not self.classes[-1].part:
                c.base = self.classes[-1]
                c.shares = c.base.shares
            self.classes.append(c)
        if self.chance(0.35):
            part = Class("Part")
            part.part = True
            self.classes.insert(0, part)
        counted = [c for c in self.classes if not c.part]
        for c in self.classes:
            for _ in range(rng.choice([1, 1, 2, 2, 3])):
                kind = rng.choice(list(KINDS)) if self.chance(0.7) else "strong"
                c.fields.append((self.name("f"), kind, rng.choice(counted)))
            if self.chance(0.35):
                c.fields.append((self.name("f"), rng.choice(list(CALLABLES)), None))
            if not c.part and self.classes[0].part and self.chance(0.5):
                c.fields.append((self.name("part"), rng.choice(["value", "unique", "parts"]), self.classes[0]))

    def declare(self, c):
        bases = [f"@{c.base.name}"] if c.base else \
            [f"std::enable_shared_from_this<@{c.name}>"] if c.shares else []
        out = [f"struct @{c.name}" + (" : " + ", ".join(bases) if bases else "") + " {"]
        for name, kind, owned in c.fields:
            if kind in ("value", "unique", "parts"):
                p = "@" + owned.name
                type = {"value": f"{p} {name};", "parts": f"std::vector<{p}> {name};",
                        "unique": f"std::unique_ptr<{p}> {name} = std::make_unique<{p}>();"}[kind]
                out.append("own " + type)
            else:
                k = KINDS.get(kind) or CALLABLES[kind]
                type = k.type.replace("@D", "@" + owned.name if owned else "")
                out.append(f"own {type} {name}{k.init};")
        if not c.base:
            out.append("bool done = false;")
            if any(d.base is c for d in self.classes):
                out.append(f"virtual ~@{c.name}() = default;")
        return out + c.lines + ["};"]

    # Functions.

    def makeMethod(self, c):
        takes = [self.rng.choice([k for k in self.classes if not k.part] + ["bool"])
                 for _ in range(self.rng.choice([0, 1, 1, 1, 2]))]
        name = self.name("m")
        params, shared, flags = self.parameters(takes)
        s = Scope(self, shared, c, flags, {m for m in range(len(self.methods))})
        self.returns = True
        lines = self.body(s, 1, 3)
        if self.chance(0.15):
            lines = ["if (done) {", "return;", "}", "done = true;", *lines] if not c.part else lines
        guard = [l for n, _ in shared for l in (f"if (!{n}) {{", "return;", "}")] if self.chance(0.9) else []
        c.lines += [f"void ${name}({params}) {{", *guard, *lines, "}"]
        entry = (name, takes, len(self.methods))
        self.methods.append(entry)
        c.methods.append(entry)

    def parameters(self, takes):
        params, shared, flags = [], [], []
        for t in takes:
            if t == "bool":
                flags.append(self.name("b"))
                params.append(f"bool {flags[-1]}")
            else:
                n = self.name("a")
                sp = f"std::shared_ptr<@{t.name}>"
                params.append(self.rng.choice([f"{sp} {n}", f"const {sp} &{n}"]))
                shared.append((n, t))
        return ", ".join(params), shared, flags

    def makeFunction(self):
        takes = [self.rng.choice([k for k in self.classes if not k.part]) for _ in range(self.rng.choice([1, 2, 2]))]
        name = self.name("fn")
        params, shared, flags = self.parameters(takes)
        self.returns = True
        lines = self.body(Scope(self, shared, None, flags, {m for m in range(len(self.methods))}), 1, 3)
        entry = (name, takes, len(self.methods))
        self.methods.append(entry)
        self.functions.append(entry)
        guard = [l for n, _ in shared for l in (f"if (!{n}) {{", "return;", "}")]
        return [f"void ${name}({params}) {{", *guard, *lines, "}"]

    def program(self):
        self.makeClasses()
        counted = [c for c in self.classes if not c.part]
        for c in counted:
            if not c.base and self.chance(0.25):
                strong = [(n, o) for n, k, o in c.fields if k == "strong"]
                if strong:
                    n, c.takes = self.rng.choice(strong)
                    c.lines += [f"@{c.name}() = default;", f"@{c.name}(std::shared_ptr<@{c.takes.name}> t) : {n}(std::move(t)) {{}}"]
        for _ in range(self.rng.choice([1, 2, 3, 4, 5])):
            self.makeMethod(self.rng.choice(counted))
        functions = []
        for _ in range(self.rng.choice([0, 0, 1, 2])):
            functions += self.makeFunction()
        for c in counted:
            if not c.base and not any(d.base is c for d in self.classes) and self.chance(0.15):
                self.returns = True
                s = Scope(self, (), c, (), set())
                s.this = Class(c.name)
                s.this.fields = c.fields
                lines = [l for _ in range(2) for l in self.clear(s)]
                c.lines += [f"~@{c.name}() {{", *lines, "}"]
        self.returns = True
        s = Scope(self, (), None, self.rng.sample(["p", "q", "r"], self.rng.choice([0, 1, 2])),
                  {m for m in range(len(self.methods))})
        main = []
        for _ in range(self.rng.choice([2, 3, 3, 4])):
            main += self.create(s)
        for _ in range(self.rng.choice([4, 6, 8, 10, 14])):
            main += self.statement(s, 0)
        if self.chance(0.4):
            for _ in range(self.rng.choice([2, 4, 6])):
                main += self.clear(s)
        text = [l for c in self.classes for l in self.declare(c)]
        text += functions + ["void $run() {", *main, "}"]
        nodes = parse("\n".join(text))
        return Program(self.seed, prune(nodes), split=self.chance(0.15))


def prune(nodes):
    """Without methods that nobody calls."""
    while True:
        text = "\n".join(l for n in nodes for l in n.text())
        uses = re.findall(r"\$(\w+)\(", text)

        def dead(n):
            m = re.match(r"void \$(\w+)\(", n.head)
            return m and n.body is not None and m[1] != "run" and uses.count(m[1]) == 1
        gone = False
        for group in [nodes] + [n.body for n in nodes if n.body]:
            for n in [n for n in group if dead(n)]:
                group.remove(n)
                gone = True
        if not gone:
            return nodes


def generate(seed):
    return Wild(seed).program()
