#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <tuple>

struct Term;
using TermRef = std::shared_ptr<const Term>;

struct Term {
  char op;
  int value;
  TermRef a, b;
};

class TermBank {
public:
  TermRef constant(int v) { return intern('c', v, nullptr, nullptr); }
  TermRef variable(char name) { return intern('v', name, nullptr, nullptr); }
  TermRef add(TermRef a, TermRef b) {
    if (a->op == 'c' && a->value == 0) return b;
    if (b->op == 'c' && b->value == 0) return a;
    return intern('+', 0, std::move(a), std::move(b));
  }
  TermRef mul(TermRef a, TermRef b) {
    if (a->op == 'c' && a->value == 1) return b;
    if (b->op == 'c' && b->value == 1) return a;
    if (a->op == 'c' && a->value == 0) return a;
    if (b->op == 'c' && b->value == 0) return b;
    return intern('*', 0, std::move(a), std::move(b));
  }
  TermRef derive(const TermRef& t, char by) {
    switch (t->op) {
      case 'c': return constant(0);
      case 'v': return constant(t->value == by ? 1 : 0);
      case '+': return add(derive(t->a, by), derive(t->b, by));
      default: return add(mul(derive(t->a, by), t->b), mul(t->a, derive(t->b, by)));
    }
  }
  std::size_t size() const { return terms_.size(); }

private:
  using Key = std::tuple<char, int, const Term*, const Term*>;
  TermRef intern(char op, int value, TermRef a, TermRef b) {
    auto& slot = terms_[Key(op, value, a.get(), b.get())];
    if (!slot) slot = std::make_shared<const Term>(Term{op, value, std::move(a), std::move(b)});
    return slot;
  }
  std::map<Key, TermRef> terms_;
};

static std::string text(const TermRef& t) {
  if (t->op == 'c') return std::to_string(t->value);
  if (t->op == 'v') return std::string(1, static_cast<char>(t->value));
  return "(" + text(t->a) + t->op + text(t->b) + ")";
}

static std::size_t differentiate() {
  TermBank bank;
  auto x = bank.variable('x');
  auto square = bank.mul(x, x);
  auto poly = bank.add(bank.mul(bank.constant(3), square), bank.mul(square, square));
  std::printf("%s\n", text(poly).c_str());
  std::printf("%s\n", text(bank.derive(poly, 'x')).c_str());
  return bank.size();
}

int main() { std::printf("%zu\n", differentiate()); }
