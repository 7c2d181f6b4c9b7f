// at() of a key that is not there throws: a handler of the scanned code goes on.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: 'Leaky::self'

#include <map>
#include <memory>
#include <stdexcept>

struct Leaky {
  std::map<int, int> names;
  std::shared_ptr<Leaky> self;
};
void handled() {
  auto leaky = std::make_shared<Leaky>();
  try {
    leaky->names.at(1);
  } catch (const std::out_of_range &) {
    leaky->self = leaky;
  }
}
struct Clean {
  std::map<int, int> names;
  std::shared_ptr<Clean> self;
};
void emptied() {
  auto clean = std::make_shared<Clean>();
  clean->self = clean;
  try {
    clean->names.at(1);
  } catch (const std::exception &) {
    clean->self.reset();
  }
}
int main() {
  handled();
  emptied();
}
