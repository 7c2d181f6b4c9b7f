// What a constructor or method that is not there has put into a new object is not
// known: its members may lead somewhere.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DWEAK | count 0

#include <memory>
#include <vector>

struct Action {
  virtual ~Action() = default;
};
struct Registry {
  std::vector<std::shared_ptr<Action>> actions;
};

class Params {
public:
  Params(int count, std::shared_ptr<Registry> registry);
  const std::shared_ptr<Registry> &registry() const { return registry_; }

private:
  std::shared_ptr<Registry> registry_;
};

struct Diagnostic : Action {
  explicit Diagnostic(std::shared_ptr<Registry> r) : registry(r) {}
#ifdef WEAK
  std::weak_ptr<Registry> registry;
#else
  // CHECK: warning: {{.*}}'Diagnostic::registry'
  // CHECK-NOT: warning:
  std::shared_ptr<Registry> registry;
#endif
};

void run() {
  auto params = std::make_shared<Params>(2, std::make_shared<Registry>());
  auto diagnostic = std::make_shared<Diagnostic>(params->registry());
  params->registry()->actions.push_back(diagnostic);
}
