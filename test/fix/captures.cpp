// Strong captures of a stored callback become weak.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Session : public std::enable_shared_from_this<Session> {
public:
  void self();
  void block();
  void statement();
  void parameter();
  void copied();
  void renamed();
  void defaulted();
  void value();
  void text();
  void nested();
  void twice();
  void helper();
  int n = 0;
  std::function<void()> onSelf, onBlock, onStatement, onCopied, onRenamed, onDefault, onNested, onHelper;
  std::function<void(int)> onParameter;
  std::function<int()> onValue;
  std::function<std::string(int)> onText;
  std::vector<std::function<void()>> onTwice;
  std::shared_ptr<Session> shared() { return shared_from_this(); }
};

void Session::self() {
  onSelf = [self = shared_from_this()] { self->n++; };
  // CHECK: onSelf = [weakSelf = weak_from_this()] { if (auto self = weakSelf.lock()) self->n++; };
}
void Session::block() {
  onBlock = [self = shared_from_this()] {
    self->n++;
    std::printf("%d\n", self->n);
  };
  // CHECK: onBlock = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return;
  // CHECK-NEXT: self->n++;
  // CHECK-NEXT: std::printf("%d\n", self->n);
  // CHECK-NEXT: };
}
void Session::statement() {
  onStatement = [this, self = shared_from_this()] {
    if (n > 0)
      n = 0;
  };
  // CHECK: onStatement = [this, weakSelf = weak_from_this()] {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return;
  // CHECK-NEXT: if (n > 0)
  // CHECK-NEXT: n = 0;
  // CHECK-NEXT: };
}
void Session::parameter() {
  onParameter = [self = this->shared_from_this()](int by) { self->n += by; };
  // CHECK: onParameter = [weakSelf = this->weak_from_this()](int by) {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n += by;
  // CHECK-NEXT: };
}
void Session::copied() {
  auto self = shared_from_this();
  onCopied = [self] { self->n++; };
  // CHECK: onCopied = [weakSelf = std::weak_ptr<Session>(self)] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n++;
  // CHECK-NEXT: };
}
void Session::renamed() {
  int weakSelf = 1;
  auto self = shared_from_this();
  onRenamed = [self, weakSelf] { self->n += weakSelf; };
  // CHECK: onRenamed = [weakSelf2 = std::weak_ptr<Session>(self), weakSelf] {
  // CHECK-NEXT: if (auto self = weakSelf2.lock())
  // CHECK-NEXT: self->n += weakSelf;
  // CHECK-NEXT: };
}
void Session::defaulted() {
  auto self = shared_from_this();
  int by = 2;
  onDefault = [=] { self->n += by; };
  // CHECK: onDefault = [=, weakSelf = std::weak_ptr<Session>(self)] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n += by;
  // CHECK-NEXT: };
}
void Session::value() {
  onValue = [self = shared_from_this()] { return self->n; };
  // CHECK: onValue = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return 0;
  // CHECK-NEXT: return self->n;
  // CHECK-NEXT: };
}
void Session::text() {
  onText = [self = shared_from_this()](int by) -> std::string {
    return std::to_string(self->n + by);
  };
  // CHECK: onText = [weakSelf = weak_from_this()](int by) -> std::string {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return std::string{};
  // CHECK-NEXT: return std::to_string(self->n + by);
  // CHECK-NEXT: };
}
void Session::nested() {
  onNested = [self = shared_from_this()] {
    auto inner = [self] { self->n++; };
    inner();
  };
  // CHECK: onNested = [weakSelf = weak_from_this()] {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return;
  // CHECK-NEXT: auto inner = [self] { self->n++; };
  // CHECK-NEXT: inner();
  // CHECK-NEXT: };
}
void Session::twice() {
  auto self = shared_from_this();
  onTwice.push_back([self] { self->n++; });
  onTwice.push_back([self] { self->n--; });
  // CHECK: onTwice.push_back([weakSelf = std::weak_ptr<Session>(self)] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n++;
  // CHECK-NEXT: });
  // CHECK-NEXT: onTwice.push_back([weakSelf = std::weak_ptr<Session>(self)] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n--;
  // CHECK-NEXT: });
}
void Session::helper() {
  onHelper = [self = shared()] { self->n++; };
  // CHECK: onHelper = [weakSelf = std::weak_ptr<Session>(shared())] {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->n++;
  // CHECK-NEXT: };
}

int main() {
  auto s = std::make_shared<Session>();
  s->self(), s->onSelf();
  s->block(), s->onBlock();
  s->statement(), s->onStatement();
  s->parameter(), s->onParameter(3);
  s->copied(), s->onCopied();
  s->renamed(), s->onRenamed();
  s->defaulted(), s->onDefault();
  s->value();
  s->text();
  s->nested(), s->onNested();
  s->twice(), s->onTwice[0]();
  s->helper(), s->onHelper();
  std::printf("%d %s\n", s->onValue(), s->onText(1).c_str());
}
