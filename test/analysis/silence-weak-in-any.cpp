// What a variant or an any holds keeps as the alternative does.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s --implicit-check-not=warning:

#include <any>
#include <memory>
#include <variant>

struct Owner;
struct Request {
  std::any context;
};
struct Owner {
  std::shared_ptr<Request> request;
};

struct Child;
struct Parent {
  std::shared_ptr<Child> child;
};
struct Child {
  std::variant<int, std::shared_ptr<Parent>, std::weak_ptr<Parent>, Parent *> up;
};

void weak() {
  auto o = std::make_shared<Owner>();
  o->request = std::make_shared<Request>();
  o->request->context = std::weak_ptr<Owner>(o);
  auto p = std::make_shared<Parent>();
  p->child = std::make_shared<Child>();
  p->child->up = std::weak_ptr<Parent>(p);
}

void raw() {
  auto o = std::make_shared<Owner>();
  o->request = std::make_shared<Request>();
  o->request->context = o.get();
  auto p = std::make_shared<Parent>();
  p->child = std::make_shared<Child>();
  p->child->up = p.get();
}

void asked() {
  auto p = std::make_shared<Parent>();
  p->child = std::make_shared<Child>();
  p->child->up = p.get();
  if (std::holds_alternative<std::shared_ptr<Parent>>(p->child->up))
    std::get<std::shared_ptr<Parent>>(p->child->up)->child = p->child;
}

int main() {
  weak();
  raw();
  asked();
  auto o = std::make_shared<Owner>();
  o->request = std::make_shared<Request>();
  // CHECK: [[@LINE+1]]:{{.*}} warning: {{.*}}'Request::context'
  o->request->context = o;
}
