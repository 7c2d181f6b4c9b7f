"""Prints a large C++ file: generate.py KIND COUNT."""

import sys

POINTER = """template <class T> struct Ref {
  Ref(T *p = nullptr) : p(p) { if (p) ++p->count; }
  Ref(const Ref &o) : Ref(o.p) {}
  Ref &operator=(const Ref &o) { if (o.p) ++o.p->count; drop(); p = o.p; return *this; }
  ~Ref() { drop(); }
  void drop() { if (p && --p->count == 0) delete p; }
  T *operator->() const { return p; }
  T *p;
};
"""
NODE = "#include <memory>\nstruct Node { std::shared_ptr<Node> next; };\n"
RING = "int main() { auto n = std::make_shared<Node>(); n->next = n; }\n"


def lines(count):
    """That many lines of small functions."""
    body = "int f{0}(Node *n) {{\n  n->next.reset();\n  return {0};\n}}\n"
    return NODE + "".join(body.format(i) for i in range(count // 4)) + RING


def component(count):
    """That many classes that reach each other over counted pointers."""
    out = [POINTER] + [f"struct C{i};\n" for i in range(count)]
    for i in range(count):
        out.append(
            f"struct C{i} {{ int count = 0; Ref<C{(i + 1) % count}> next; "
            f"Ref<C{i * 7 % count}> other; ~C{i}(); }};\n"
        )
    out += [f"C{i}::~C{i}() {{}}\n" for i in range(count)]
    return "".join(out) + (
        "int main() { Ref<C0> a = new C0, *none; a->other = a; }\n"
    )


def calls(count):
    """A function with that many calls, of which the last closes a ring."""
    return (
        NODE
        + "void link(Node &a, std::shared_ptr<Node> b) { a.next = b; }\n"
        + "void work(std::shared_ptr<Node> a, std::shared_ptr<Node> b) {\n"
        + "  link(*a, b);\n" * count
        + "  link(*b, a);\n}\n"
    )


def nesting(count):
    """An expression with that many brackets in each other."""
    return (
        NODE
        + "std::shared_ptr<Node> same(std::shared_ptr<Node> n);\n"
        + "int deep(int x) { return " + "(" * count + "x" + " + 1)" * count + "; }\n"
        + "auto calls(std::shared_ptr<Node> n) { return "
        + "same(" * (count // 10) + "n" + ")" * (count // 10) + "; }\n"
        + RING
    )


print(globals()[sys.argv[1]](int(sys.argv[2])))
