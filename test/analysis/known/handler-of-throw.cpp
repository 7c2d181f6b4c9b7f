// A private method that only the handler of a throw calls, in the method that closes the ring.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0
// XFAIL: *

#include <map>
#include <memory>
#include <string>
struct P { std::shared_ptr<P> e; int mark = 0; };
class Init {
  std::map<std::string, std::shared_ptr<P>> ps;
  void check(const std::shared_ptr<P>& p) {
    if (p->mark == 1) throw 1;
    if (p->mark == 2) return;
    p->mark = 1;
    if (p->e) check(p->e);
    p->mark = 2;
  }
  void clear() { for (auto& p : ps) p.second->e.reset(); }
 public:
  void define(const std::string& a) { ps[a] = std::make_shared<P>(); }
  void process(const std::string& a, const std::string& b) {
    auto p = ps[a];
    p->e = ps[b];
    ps[b]->e = p;
    try { for (auto& q : ps) check(q.second); } catch (int) { clear(); throw; }
  }
};
