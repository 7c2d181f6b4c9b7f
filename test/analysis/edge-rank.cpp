// Of several edges that could be weak: the one to an object that stored itself,
// then the one to an older object, then the one back from a container.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep make | FileCheck %s

#include <memory>
#include <set>
#include <vector>

struct Module : std::enable_shared_from_this<Module> {
  void import(std::shared_ptr<Module> other) {
    imports.insert(other);
    other->users.insert(shared_from_this());
  }
  std::set<std::shared_ptr<Module>> imports, users;
};

struct Ship;
struct Berth {
  std::shared_ptr<Ship> moored;
};
struct Ship {
  std::shared_ptr<Berth> berth;
};

struct Committee;
struct Member {
  std::shared_ptr<Committee> committee;
};
struct Committee {
  std::vector<std::shared_ptr<Member>> members;
};

int main() {
  auto library = std::make_shared<Module>(), program = std::make_shared<Module>();
  program->import(library);

  auto berth = std::make_shared<Berth>();
  auto ship = std::make_shared<Ship>();
  berth->moored = ship;
  ship->berth = berth;

  auto member = std::make_shared<Member>();
  auto committee = std::make_shared<Committee>();
  committee->members.push_back(member);
  member->committee = committee;
}

// CHECK: note: make 'Module::users' weak: it points back to 'Module', which has another owner
// CHECK: note: make 'Ship::berth' weak: it points back to 'Berth', which was there before and has another owner
// CHECK: note: make 'Member::committee' weak: 'Committee' has another owner
