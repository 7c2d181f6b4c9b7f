// Two classes behind pimpls own each other; the halves stand in two files.
// RUN: split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q mailbox.cpp conversation.cpp main.cpp -- -std=c++17 \
// RUN:   | FileCheck %s

//--- mailbox.h
#include <memory>

class Conversation;
class Mailbox {
public:
  Mailbox();
  ~Mailbox();
  void open(std::shared_ptr<Conversation> c);

private:
  struct Private;
  std::unique_ptr<Private> d;
};
class Conversation {
public:
  void attach(std::shared_ptr<Mailbox> m);

private:
  std::shared_ptr<Mailbox> box;
};
//--- mailbox.cpp
#include "mailbox.h"
struct Mailbox::Private {
  std::shared_ptr<Conversation> current;
};
Mailbox::Mailbox() : d(std::make_unique<Private>()) {}
Mailbox::~Mailbox() = default;
void Mailbox::open(std::shared_ptr<Conversation> c) {
  d->current = std::move(c);
}
//--- conversation.cpp
#include "mailbox.h"
void Conversation::attach(std::shared_ptr<Mailbox> m) {
  box = std::move(m);
}
//--- main.cpp
#include "mailbox.h"
int main() {
  auto box = std::make_shared<Mailbox>();
  auto talk = std::make_shared<Conversation>();
  box->open(talk);
  talk->attach(box);
}

// CHECK: conversation.cpp:[[#@LINE-11]]:{{[0-9]+}}: warning: 'Conversation::box' closes a strong reference cycle: 'Conversation::box', 'Mailbox::d' and 'Mailbox::Private::current' keep each other alive [refcycle-strong-cycle]
// CHECK: conversation.cpp:[[#@LINE-12]]:{{[0-9]+}}: note: 'Conversation::box' keeps 'Mailbox' alive; stored here
// CHECK: mailbox.cpp:[[#@LINE-21]]:{{[0-9]+}}: note: 'Mailbox::d' keeps 'Mailbox::Private' alive; stored here
// CHECK: mailbox.cpp:[[#@LINE-19]]:{{[0-9]+}}: note: 'Mailbox::Private::current' keeps 'Conversation' alive; stored here
// CHECK: mailbox.h:[[#@LINE-30]]:{{[0-9]+}}: note: make 'Conversation::box' weak:
