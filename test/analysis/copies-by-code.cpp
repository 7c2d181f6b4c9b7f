// What a library copies or moves, and a copy that the compiler makes of a whole, runs the
// constructors that are written out: a token that was moved away cancels nothing.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: :[[@LINE+48]]:{{.*}} 'pushed'
// CHECK-NEXT: :[[@LINE+57]]:{{.*}} 'emplaced'
// CHECK-NEXT: :[[@LINE+67]]:{{.*}} 'optional'
// CHECK-NEXT: :[[@LINE+80]]:{{.*}} 'assigned'
// CHECK-NEXT: :[[@LINE+91]]:{{.*}} 'grouped'
// CHECK-NOT: warning:

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

struct Bus {
  struct Token {
    Bus *bus = nullptr;
    int id = 0;
    Token() = default;
    Token(Bus *b, int i) : bus(b), id(i) {}
    Token(Token &&o) noexcept : bus(std::exchange(o.bus, nullptr)), id(o.id) {}
    Token &operator=(Token &&o) noexcept {
      cancel();
      bus = std::exchange(o.bus, nullptr);
      id = o.id;
      return *this;
    }
    ~Token() { cancel(); }
    void cancel() {
      if (bus)
        bus->handlers.erase(id);
    }
  };
  std::map<int, std::function<void()>> handlers;
  int next = 0;
  Token on(std::function<void()> f) {
    handlers[++next] = std::move(f);
    return Token(this, next);
  }
};

struct Widget {
  std::shared_ptr<Bus> bus = std::make_shared<Bus>();
  std::vector<Bus::Token> tokens;
  int n = 0;
};
void push() {
  auto pushed = std::make_shared<Widget>();
  pushed->tokens.push_back(pushed->bus->on([pushed] { pushed->n++; }));
}

struct Panel {
  std::shared_ptr<Bus> bus = std::make_shared<Bus>();
  std::map<int, Bus::Token> tokens;
  int n = 0;
};
void emplace() {
  auto emplaced = std::make_shared<Panel>();
  auto token = emplaced->bus->on([emplaced] { emplaced->n++; });
  emplaced->tokens.emplace(1, std::move(token));
}

struct View {
  std::shared_ptr<Bus> bus = std::make_shared<Bus>();
  std::optional<Bus::Token> token;
  int n = 0;
};
void set() {
  auto optional = std::make_shared<View>();
  optional->token = optional->bus->on([optional] { optional->n++; });
}

struct Pair {
  Bus::Token first, second;
};
struct Page {
  std::shared_ptr<Bus> bus = std::make_shared<Bus>();
  Pair tokens;
  int n = 0;
};
void assign() {
  auto assigned = std::make_shared<Page>();
  Pair tokens;
  tokens.first = assigned->bus->on([assigned] { assigned->n++; });
  assigned->tokens = std::move(tokens);
}

struct Group {
  std::shared_ptr<Bus> bus = std::make_shared<Bus>();
  std::vector<Pair> tokens;
  int n = 0;
};
void group() {
  auto grouped = std::make_shared<Group>();
  Pair tokens;
  tokens.first = grouped->bus->on([grouped] { grouped->n++; });
  grouped->tokens.push_back(std::move(tokens));
}

// Tokens that are dropped cancel.
void drop() {
  auto dropped = std::make_shared<Widget>();
  dropped->tokens.push_back(dropped->bus->on([dropped] { dropped->n++; }));
  dropped->tokens.clear();
}

// A copy constructor that copies nothing.
struct Loose {
  std::shared_ptr<Loose> other;
  Loose() = default;
  Loose(const Loose &) {}
};
struct Whole {
  Loose part;
};
void copy() {
  auto loose = std::make_shared<Loose>();
  Whole whole;
  whole.part.other = loose;
  Whole copied = whole;
  loose->other = copied.part.other;
}

int main() {
  push();
  emplace();
  set();
  assign();
  group();
  drop();
  copy();
}
