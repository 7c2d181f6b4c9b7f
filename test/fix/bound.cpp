// A bound function becomes a lambda with a weak copy.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++20
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <boost/bind/bind.hpp>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>

class Client : public std::enable_shared_from_this<Client> {
public:
  void bind();
  void placeholders(const std::string &room);
  void value();
  void front();
  void freeFunction();
  void boostBind();
  void method();
  void pointer(int (Client::*query)(int) const);
  std::shared_ptr<Client> self() { return shared_from_this(); }
  void closed() { std::puts("closed"); }
  void said(const std::string &room, const std::string &text, int times) { std::printf("%s %s %d\n", room.c_str(), text.c_str(), times); }
  int answer(int by) const { return 40 + by; }

  std::function<void()> onClose, onFree, onBoost, onMethod;
  std::function<void(const std::string &, int)> onText;
  std::function<int()> onAsk, onCount;
  std::function<void(int)> onFront;
};
void report(const std::shared_ptr<Client> &client, int n) { std::printf("%d\n", client->answer(n)); }

void Client::bind() {
  onClose = std::bind(&Client::closed, shared_from_this());
  // CHECK: onClose = [weakSelf = weak_from_this()]() { if (auto self = weakSelf.lock()) self->closed(); };
}
void Client::pointer(int (Client::*query)(int) const) {
  onCount = std::bind(query, shared_from_this(), 3);
  // CHECK: onCount = [weakSelf = weak_from_this(), query]() {
  // CHECK: return ((*self).*query)(3);
}
void Client::placeholders(const std::string &room) {
  using namespace std::placeholders;
  onText = std::bind(&Client::said, shared_from_this(), room, _1, _2);
  // Longer than a line is read:
  // CHECK: onText = [weakSelf = weak_from_this(), room](const std::string &text, int times) {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->said(room, text, times);
  // CHECK-NEXT: };
}
void Client::value() {
  onAsk = std::bind(&Client::answer, shared_from_this(), 2);
  // CHECK: onAsk = [weakSelf = weak_from_this()]() {
  // CHECK-NEXT: auto self = weakSelf.lock();
  // CHECK-NEXT: if (!self)
  // CHECK-NEXT: return 0;
  // CHECK-NEXT: return self->answer(2);
  // CHECK-NEXT: };
}
void Client::front() {
  onFront = std::bind_front(&report, shared_from_this());
  // CHECK: onFront = [weakSelf = weak_from_this()](int n) {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: report(self, n);
  // CHECK-NEXT: };
}
void Client::freeFunction() {
  auto self = shared_from_this();
  onFree = std::bind(report, self, 3);
  // CHECK: onFree = [weakSelf = std::weak_ptr<Client>(self)]() {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: report(self, 3);
  // CHECK-NEXT: };
}
void Client::boostBind() {
  onBoost = boost::bind(&Client::closed, shared_from_this());
  // CHECK: onBoost = [weakSelf = weak_from_this()]() { if (auto self = weakSelf.lock()) self->closed(); };
}
void Client::method() {
  onMethod = std::bind(&Client::closed, self());
  // The variable hides a method that the body does not call.
  // CHECK: onMethod = [weakSelf = std::weak_ptr<Client>(self())]() {
  // CHECK-NEXT: if (auto self = weakSelf.lock())
  // CHECK-NEXT: self->closed();
  // CHECK-NEXT: };
}

int main() {
  auto c = std::make_shared<Client>();
  c->bind(), c->onClose();
  c->pointer(&Client::answer);
  c->placeholders("room"), c->onText("hello", 2);
  c->value(), std::printf("%d\n", c->onAsk());
  c->front(), c->onFront(1);
  c->freeFunction(), c->onFree();
  c->boostBind(), c->onBoost();
  c->method(), c->onMethod();
}
