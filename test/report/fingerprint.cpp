// A fingerprint is of the ring of fields: the same when lines move, variables
// are renamed and the ring is closed from its other side; another for another
// field. Both reports carry it.
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 > %t.first.json
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 -DMOVED > %t.moved.json
// RUN: %exits 1 %refcycle scan -q --json=- %s -- -std=c++17 -DRENAMED > %t.other.json
// RUN: grep '"fingerprint"' %t.first.json > %t.first
// RUN: grep '"fingerprint"' %t.moved.json > %t.moved
// RUN: grep '"fingerprint"' %t.other.json > %t.other
// RUN: diff %t.first %t.moved
// RUN: not diff %t.first %t.other
// RUN: not diff %t.first.json %t.moved.json
// RUN: %exits 1 %refcycle scan -q --sarif=%t.sarif --json=%t.again %s -- -std=c++17
// RUN: python3 %S/Inputs/same-findings.py %t.sarif %t.again

#include <memory>

struct Owner;
#ifdef MOVED
struct Pet {

  int age = 0;
  std::shared_ptr<Owner> owner;
};
struct Owner {
  std::shared_ptr<Pet> pet;
};
static void wire(const std::shared_ptr<Pet> &p, const std::shared_ptr<Owner> &o) {
  p->owner = o;
  o->pet = p;
}
int main() {
  wire(std::make_shared<Pet>(), std::make_shared<Owner>());
}
#else
struct Pet {
  std::shared_ptr<Owner> owner;
};
struct Owner {
#ifdef RENAMED
  std::shared_ptr<Pet> animal;
#define pet animal
#else
  std::shared_ptr<Pet> pet;
#endif
};
int main() {
  auto owner = std::make_shared<Owner>();
  owner->pet = std::make_shared<Pet>();
  owner->pet->owner = owner;
}
#endif
