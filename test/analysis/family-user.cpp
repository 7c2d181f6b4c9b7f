// A family of the user's, from the file named and from the nearest one above.
// RUN: rm -rf %t && split-file --leading-lines %s %t
// RUN: %exits 1 %refcycle scan -q --config=%t/family.yaml %t/src/main.cpp \
// RUN:   -- -std=c++17 | FileCheck %s
// RUN: %refcycle scan -q %t/src/main.cpp -- -std=c++17 | count 0
// RUN: cp %t/family.yaml %t/.refcycle.yaml
// RUN: %exits 1 %refcycle scan -q %t/src/main.cpp -- -std=c++17 | FileCheck %s

//--- family.yaml
families:
  - name: game
    strong: [game::Ref]
    weak: [game::Watch]
    make: [game::create]
    methods: {get: get, drop: reset}
//--- src/main.cpp
namespace game {
template <typename T> class Ref {
public:
  Ref();
  Ref(const Ref &);
  Ref &operator=(const Ref &);
  ~Ref();
  T *operator->() const;
  T *get() const;
  void drop();
};
template <typename T> class Watch {
public:
  Watch();
  Watch(const Ref<T> &);
  Watch &operator=(const Ref<T> &);
};
template <typename T> Ref<T> create();
} // namespace game

struct Level;
struct Monster {
  game::Ref<Level> level;
  game::Watch<Level> seen;
  game::Ref<Level> dropped;
};
struct Level {
  game::Ref<Monster> monster, second;
};

int main() {
  auto level = game::create<Level>();
  auto monster = game::create<Monster>();
  level->monster = monster;
  monster->seen = level;
  monster->level = level;

  auto other = game::create<Level>();
  other->second = game::create<Monster>();
  other->second->dropped = other;
  other->second->dropped.drop();
}

// CHECK: main.cpp:[[#@LINE-8]]:3: warning: 'Monster::level' closes a strong reference cycle: 'Monster::level' and 'Level::monster' keep each other alive [refcycle-strong-cycle]
// CHECK: main.cpp:[[#@LINE-9]]:3: note: 'Monster::level' keeps 'Level' alive; stored here
// CHECK: main.cpp:[[#@LINE-12]]:3: note: 'Level::monster' keeps 'Monster' alive; stored here
// CHECK: main.cpp:[[#@LINE-24]]:20: note: make 'Monster::level' weak: it points back to 'Level', which was there before and has another owner
