// Rings that only the types allow are shown at --level=all, and nowhere else.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// RUN: %exits 1 %refcycle scan -q --level=all %s -- -std=c++17 | FileCheck %s
// RUN: %exits 1 %refcycle scan -q --level=all --json=- %s -- -std=c++17 | FileCheck %s --check-prefix=JSON

#include <memory>
#include <string>
#include <vector>

// Public, but const.
struct Scope {
  explicit Scope(std::shared_ptr<Scope> outer) : outer(std::move(outer)) {}
  const std::shared_ptr<Scope> outer;
};

struct Reply;
struct Request {
  void answer(std::shared_ptr<Reply> with) { reply = std::move(with); }
  std::shared_ptr<Reply> reply;
};
struct Reply {
  void to(std::shared_ptr<Request> what) { request = std::move(what); }
  std::shared_ptr<Request> request;
};

// Written only where the object is made: it can own older ones alone.
class Frame {
public:
  explicit Frame(std::shared_ptr<Frame> outer) : outer(std::move(outer)) {}
  bool nested() const { return outer != nullptr; }

private:
  std::shared_ptr<Frame> outer;
};

// Weak, and a leaf.
struct Listener;
struct Source {
  std::vector<std::shared_ptr<Listener>> listeners;
};
struct Listener {
  std::weak_ptr<Source> source;
  std::shared_ptr<std::string> name;
};

// CHECK: latent.cpp:[[#@LINE-23]]:{{[0-9]+}}: warning: the types allow a strong reference cycle: 'Reply::request' and 'Request::reply' could keep each other alive [refcycle-strong-cycle]
// CHECK: note: 'Reply::request' may keep 'Request' alive; declared here
// CHECK: note: 'Request::reply' may keep 'Reply' alive; declared here
// CHECK-NOT: warning:

// JSON:     "confidence": "latent"
// JSON-NOT: "confidence"
