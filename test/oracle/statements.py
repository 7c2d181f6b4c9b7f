"""Random statements that fit their types; see wild.py."""
import random
import re

from fields import CALLABLES, KINDS


class Class:
    def __init__(self, name):
        self.name, self.base = name, None
        self.shares = False   # has shared_from_this
        self.part = False     # a value inside others, never counted
        self.fields = []      # (name, kind, class or None)
        self.methods = []     # (name, [class or "bool"])
        self.lines, self.takes = [], None

    def all(self):
        return (self.base.all() if self.base else []) + self.fields

    def isA(self, other):
        return self is other or bool(self.base and self.base.isA(other))


class Scope:
    """What a body may use: objects as (expression, access prefix, class)."""

    def __init__(self, wild, shared=(), this=None, flags=(), callable=()):
        self.wild, self.this, self.flags = wild, this, list(flags)
        self.shared = list(shared)  # (name, class): counted, not null
        self.callable = callable

    def inner(self):
        return Scope(self.wild, self.shared, self.this, self.flags, self.callable)


class Statements:
    """Statements over classes, with the methods that may be called."""

    def __init__(self, seed):
        self.seed, self.rng, self.names = seed, random.Random(seed), 0
        self.classes, self.methods, self.functions = [], [], []

    def name(self, start="x"):
        self.names += 1
        return f"{start}{self.names}"

    def chance(self, p):
        return self.rng.random() < p

    # Places and objects.

    def objects(self, s):
        out = [(n + "->", c) for n, c in s.shared]
        if s.this:
            out += [("", s.this)] * 3
        return out

    def places(self, s):
        """(lines that must hold first, place, kind, class) of all fields in reach."""
        for prefix, c in self.objects(s):
            for name, kind, owned in c.all():
                if kind == "value":
                    for n, k, o in owned.fields:
                        yield "", f"{prefix}{name}.{n}", k, o
                elif kind == "unique":
                    for n, k, o in owned.fields:
                        yield f"if ({prefix}{name}) ", f"{prefix}{name}->{n}", k, o
                elif kind == "parts":
                    for n, k, o in owned.fields:
                        first = self.rng.choice([f"{prefix}{name}.emplace_back(); ", f"{prefix}{name}.resize(1); ",
                                                 f"if (!{prefix}{name}.empty()) "])
                        yield first, f"{prefix}{name}.back().{n}", k, o
                else:
                    yield "", prefix + name, kind, owned

    def value(self, s, c):
        """A counted pointer to a c, not null."""
        known = [n for n, k in s.shared if k.isA(c)] * 3
        if s.this and s.this.isA(c) and s.this.shares and not s.this.part:
            known += [f"std::static_pointer_cast<@{c.name}>(shared_from_this())"
                      if s.this.base else "shared_from_this()"] * 4
        if not known or self.chance(0.12):
            known = [self.fresh(s, self.rng.choice([d for d in self.classes if d.isA(c)]))]
        return self.rng.choice(known)

    def fresh(self, s, c):
        if c.takes and self.chance(0.7):
            names = [n for n, k in s.shared if k.isA(c.takes)]
            if names:
                return f"std::make_shared<@{c.name}>({self.rng.choice(names)})"
        return f"std::make_shared<@{c.name}>()"

    def fill(self, text, place, kind, owned, v="", lam=""):
        """text with its letters replaced, all at once; see fields.py."""
        meanings = {"X": place, "V": v, "C": lam}

        def meaning(m):
            word = m[0]
            if word in "TIE":
                return meanings.setdefault(word, self.name(word.lower()))
            if word == "K":
                return meanings.setdefault(word, str(self.rng.randrange(2)))
            if word in ("SP", "@D"):
                return f"std::shared_ptr<@{owned.name}>" if word == "SP" else "@" + owned.name
            return meanings[word]
        return re.sub(r"\b([XVCTIEK]|SP)\b|@D\b", meaning, text)

    # Statements.

    def put(self, s):
        places = list(self.places(s))
        if not places:
            return []
        first, place, kind, owned = self.rng.choice(places)
        if kind in CALLABLES:
            return self.assignLambda(s, first, place, kind)
        v = self.value(s, owned)
        text = self.fill(self.rng.choice(KINDS[kind].put), place, kind, owned, v)
        return self.guarded(first, text)

    def guarded(self, first, text):
        if first.endswith(") ") and ";" in text[:-1]:
            return [first + "{", text, "}"]
        if not first and ";" in text[:-1] and not text.startswith(("if", "for", "while")):
            return ["{", text, "}"]
        return [first + text]

    def clear(self, s):
        places = list(self.places(s))
        if not places:
            return []
        first, place, kind, owned = self.rng.choice(places)
        k = KINDS.get(kind) or CALLABLES[kind]
        texts = k.clear
        if k.drop and self.chance(0.3):
            texts = k.drop
        text = self.rng.choice(texts)
        v = self.value(s, owned) if re.search(r"\bV\b", text) else ""
        return self.guarded(first, self.fill(text, place, kind, owned, v))

    def look(self, s, depth):
        places = [p for p in self.places(s) if p[2] in KINDS and KINDS[p[2]].get]
        if not places:
            return self.call(s)
        first, place, kind, owned = self.rng.choice(places)
        opening, name = self.rng.choice(KINDS[kind].get)
        e, k = self.name("e"), str(self.rng.randrange(2))
        def text(t):
            t = re.sub(r"\b(k|l)E\b", rf"\1{e}", t)
            t = re.sub(r"\bE\b", e, t)
            t = re.sub(r"\bI\b", "i" + e, t)
            t = re.sub(r"\bSP\b", f"std::shared_ptr<@{owned.name}>", t)
            return re.sub(r"\bK\b", k, re.sub(r"\bX\b", lambda _: place, t))
        opening, name = text(opening), text(name)
        inner = s.inner()
        loop = opening.startswith("for")
        if loop:  # nothing in there may change the container it walks
            inner.this = None
            inner.shared = []
        found = self.name("y")
        inner.shared.append((found, owned))
        lines = []
        if not re.fullmatch(r"\w+", name) or self.chance(0.5) or loop:
            lines.append(f"{self.rng.choice(['auto', 'const auto', 'auto'])} {found} = {name};")
        else:
            lines.append(f"auto &{found} = {name};")
        lines.append(f"if (!{found}) {{")
        lines.append("continue;" if loop else "return;" if self.returns else ";")
        lines.append("}")
        if not loop and not self.returns:
            lines = [lines[0], f"if ({found}) {{", *self.body(inner, depth + 1, 2), "}"]
        else:
            lines += self.body(inner, depth + 1, 2)
        return self.guard(first, [opening, *lines, "}"])

    def guard(self, first, lines):
        if not first:
            return lines
        if first.endswith(") "):
            return [first + "{", *lines, "}"]
        return [first.strip(), *lines]

    def call(self, s):
        options = []
        for prefix, c in self.objects(s):
            k = c
            while k:
                options += [(prefix, m) for m in k.methods if m[2] in s.callable]
                k = k.base
        options += [(None, f) for f in self.functions if f[2] in s.callable]
        if not options:
            return self.put(s)
        prefix, (name, takes, _) = self.rng.choice(options)
        args = []
        for t in takes:
            if t == "bool":
                args.append(self.rng.choice(s.flags + ["true", "false"]))
            else:
                args.append("nullptr" if self.chance(0.05) else self.value(s, t))
        return [f"{prefix or ''}${name}({', '.join(args)});"]

    def condition(self, s):
        options = list(s.flags) * 2 + ["!" + f for f in s.flags]
        if s.this and not s.this.part:
            options += ["done", "!done"]
        names = [n for n, _ in s.shared]
        if len(names) > 1:
            a, b = self.rng.sample(s.shared, 2)
            if a[1] is b[1]:
                options.append(f"{a[0]} != {b[0]}")
        return self.rng.choice(options) if options else "true"

    def branch(self, s, depth):
        out = [f"if ({self.condition(s)}) {{", *self.body(s.inner(), depth + 1, 2), "}"]
        if self.chance(0.3):
            out += ["else {", *self.body(s.inner(), depth + 1, 2), "}"]
        elif self.returns and self.chance(0.2):
            out.insert(-1, "return;")
        return out

    def repeat(self, s, depth):
        i = self.name("i")
        inner = s.inner()
        new = self.create(inner)
        return [f"for (int {i} = 0; {i} < {self.rng.choice([1, 2, 2, 3])}; ++{i}) {{", *new,
                *self.body(inner, depth + 1, 3), "}"]

    def create(self, s):
        c = self.rng.choice([c for c in self.classes if not c.part])
        name, new = self.name("v"), self.fresh(s, c)
        s.shared.append((name, c))
        if "()" in new and self.chance(0.15):
            return [f"std::shared_ptr<@{c.name}> {name}(new @{c.name});"]
        return [f"auto {name} = {new};"]

    def lambdaFor(self, s, depth=1):
        """A closure, with a capture list of each strength."""
        captures, inner = [], Scope(self, flags=[], callable=s.callable)
        for name, c in self.rng.sample(s.shared, min(len(s.shared), self.rng.choice([0, 1, 1, 2]))):
            if not re.fullmatch(r"\w+", name):
                continue
            way = self.rng.choice(["strong", "strong", "strong", "weak", "raw"])
            if way == "strong":
                captures.append(self.rng.choice([f"`{name}`", f"`{name}`", f"`c{name}={name}`"]))
                inner.shared.append((name if "=" not in captures[-1] else "c" + name, c))
            elif way == "weak":
                captures.append(f"w{name} = std::weak_ptr<@{c.name}>({name})")
            else:
                captures.append(f"r{name} = {name}.get()")
        if s.this and s.this.shares and self.chance(0.5):
            captures.append("`self=shared_from_this()`" if self.chance(0.7) else "weak = weak_from_this()")
            if captures[-1][0] == "`":
                top = s.this
                while top.base:
                    top = top.base
                inner.shared.append(("self", top))
        elif s.this and self.chance(0.3):
            captures.append("this")
        captures = list(dict.fromkeys(captures))
        old, self.returns = self.returns, True
        body = self.body(inner, 2, 2) if inner.shared else []
        self.returns = old
        weak = [c for c in captures if c.startswith("w") and " = std::weak" in c]
        for c in weak[:1]:
            n = c.split(" ")[0]
            body += [f"if (auto s{n} = {n}.lock()) {{", f"s{n}->done = true;" , "}"]
        mutable = " mutable" if any("std::move" in b or "swap" in b or ".reset()" in b or " = " in b for b in body) else ""
        return f"[{', '.join(captures)}]()" + mutable, body

    def assignLambda(self, s, first, place, kind):
        if self.chance(0.25):  # call what is stored
            return self.guarded(first, self.fill(self.rng.choice(CALLABLES[kind].get), place, kind, None))
        head, body = self.lambdaFor(s)
        name = self.name("cb")
        text = self.fill(self.rng.choice(CALLABLES[kind].put), place, kind, None, lam=name)
        return [f"auto {name} = {head} {{", *body, "};", *self.guarded(first, text)]

    def shuffle(self, s):
        """Two fields of a kind change places, or two variables."""
        places = [(p, k, o) for f, p, k, o in self.places(s) if not f]
        pairs = [(a[0], b[0]) for i, a in enumerate(places) for b in places[:i]
                 if a[1:] == b[1:] and a[0] != b[0]]
        if not pairs:
            return self.put(s)
        a, b = self.rng.choice(pairs)
        return [self.rng.choice([f"std::swap({a}, {b});", f"{a}.swap({b});" if self.swaps(places, a) else f"{a} = {b};",
                                 f"{a} = {b};", f"{a} = std::move({b});"])]

    def swaps(self, places, a):
        return next(k for p, k, _ in places if p == a) not in ("raw", "array")

    def forget(self, s):
        if not s.shared:
            return []
        at = self.rng.randrange(len(s.shared))
        name, c = s.shared[at]
        if not re.fullmatch(r"v\d+", name):
            return self.clear(s)
        if self.chance(0.5):
            return [f"{name} = {self.value(s, c)};"]
        del s.shared[at]
        return [self.rng.choice([f"{name}.reset();", f"{name} = nullptr;", f"auto {self.name('z')} = std::move({name});"])]

    def statement(self, s, depth):
        kinds = ["put"] * 6 + ["clear"] * 2 + ["look"] * 2 + ["call"] * 3 + ["shuffle"]
        if depth < 2:
            kinds += ["branch", "repeat", "scope", "create", "create"]
        if depth == 0:
            kinds.append("forget")
        kind = self.rng.choice(kinds)
        if kind in ("look", "branch", "repeat"):
            return getattr(self, kind)(s, depth)
        if kind == "scope":
            return ["{", *self.body(s.inner(), depth + 1, 3), "}"]
        return getattr(self, kind)(s)

    def body(self, s, depth, count):
        out = []
        for _ in range(self.rng.randint(1, count)):
            out += self.statement(s, depth)
        return out
