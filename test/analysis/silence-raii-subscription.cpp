// A subscription of the caller's frame takes the observer out of the subject.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <functional>
#include <map>
#include <memory>

struct Subject {
  std::map<int, std::function<void()>> observers;
  int next = 0;
};
class Subscription {
public:
  Subscription(Subject &s, std::function<void()> f) : subject(s), id(s.next++) {
    subject.observers[id] = std::move(f);
  }
  ~Subscription() { subject.observers.erase(id); }
  Subscription(const Subscription &) = delete;

private:
  Subject &subject;
  int id;
};

int main() {
  auto subject = std::make_shared<Subject>();
  Subscription subscription(*subject, [subject] {});
}
