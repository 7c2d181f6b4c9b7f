// Observers keep their subject: to unsubscribe, to compare, to read it.
// RUN: %same-output %t %s -- -std=c++17
#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

class Subject;
struct Observer {
  virtual ~Observer() = default;
  virtual void changed(int value) = 0;
};

class Subject {
public:
  void attach(std::shared_ptr<Observer> o) { observers_.push_back(std::move(o)); }
  void detach(const Observer *o) {
    observers_.erase(std::remove_if(observers_.begin(), observers_.end(),
                                    [o](const auto &each) { return each.get() == o; }),
                     observers_.end());
  }
  void set(int value) {
    value_ = value;
    const auto copy = observers_;
    for (const auto &each : copy)
      each->changed(value);
  }
  int value() const { return value_; }
  int count() const { return static_cast<int>(observers_.size()); }

private:
  std::vector<std::shared_ptr<Observer>> observers_;
  int value_ = 0;
};

class Meter : public Observer, public std::enable_shared_from_this<Meter> {
public:
  explicit Meter(int limit) : m_limit{limit} {}
  void watch(const std::shared_ptr<Subject> &subject) {
    if (m_subject == subject)
      return;
    if (m_subject)
      m_subject->detach(this);
    m_subject = subject;
    if (m_subject)
      m_subject->attach(shared_from_this());
  }
  void changed(int value) override {
    std::printf("%d of %d\n", value, m_limit);
    if (value > m_limit && m_subject && m_subject->count() > 1) {
      m_subject->detach(this);
      m_subject = nullptr;
    }
  }
  int last() const { return m_subject ? m_subject->value() : -1; }

private:
  int m_limit;
  std::shared_ptr<Subject> m_subject = nullptr;
};

int main() {
  auto a = std::make_shared<Subject>();
  auto b = std::make_shared<Subject>();
  auto low = std::make_shared<Meter>(1), high = std::make_shared<Meter>(9);
  low->watch(b);
  low->watch(a);
  high->watch(a);
  a->set(1);
  a->set(5);
  a->set(6);
  std::printf("%d %d %d %d\n", low->last(), high->last(), a->count(), b->count());
}
