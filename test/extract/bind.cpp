// std::bind makes a closure over what it binds: methods, functions, mem_fn.
// RUN: %refcycle extract %s -o %t.refsum -- -std=c++17
// RUN: %refcycle dump %t.refsum | FileCheck %s

#include <functional>
#include <memory>

struct Panel : std::enable_shared_from_this<Panel> {
  void press(int);
  std::function<void(int)> onKey;
  std::function<void()> onClose;
  void wire();
};
void close(const std::shared_ptr<Panel> &);

void Panel::wire() {
  onKey = std::bind(&Panel::press, shared_from_this(), std::placeholders::_1);
  onClose = std::bind(close, shared_from_this());
}

// CHECK: record Panel{{ +}}@bind.cpp:[[#@LINE-13]]:8
// CHECK-NEXT: onKey: callable{{ +}}@bind.cpp:[[#@LINE-12]]:28
// CHECK-NEXT: onClose: callable{{ +}}@bind.cpp:[[#@LINE-12]]:25

// CHECK: record Panel::wire::bound bound{{ +}}@bind.cpp:[[#@LINE-8]]:11
// CHECK-NEXT: callee: callable{{ +}}@bind.cpp:[[#@LINE-9]]:21
// CHECK-NEXT: shared_from_this(): strong<Panel>{{ +}}@bind.cpp:[[#@LINE-10]]:36
// CHECK-NEXT: _1: opaque{{ +}}@bind.cpp:[[#@LINE-11]]:56

// CHECK: record Panel::wire::bound bound{{ +}}@bind.cpp:[[#@LINE-12]]:13
// CHECK-NEXT: callee: callable{{ +}}@bind.cpp:[[#@LINE-13]]:23
// CHECK-NEXT: shared_from_this(): strong<Panel>{{ +}}@bind.cpp:[[#@LINE-14]]:30

// CHECK-LABEL: function Panel::wire() -> opaque
// CHECK: [[ONKEY:%[0-9]+]] = field {{%[0-9]+}} Panel::onKey : callable
// CHECK: [[PRESS:%[0-9]+]] = load move {{%[0-9]+}} : callable
// CHECK: [[SELF:%[0-9]+]] = load move {{%[0-9]+}} : strong<Panel>
// CHECK: [[BOUND:%[0-9]+]] = new : Panel::wire::bound{{ +}}@bind.cpp:[[#@LINE-21]]:11
// CHECK: [[CALLEE:%[0-9]+]] = field [[BOUND]] Panel::wire::bound::callee : callable
// CHECK: store init [[CALLEE]] [[PRESS]] : callable{{ +}}@bind.cpp:[[#@LINE-23]]:21
// CHECK: [[FIRST:%[0-9]+]] = field [[BOUND]] Panel::wire::bound::shared_from_this() : strong<Panel>
// CHECK: store init [[FIRST]] [[SELF]] : strong<Panel>{{ +}}@bind.cpp:[[#@LINE-25]]:36
// CHECK-NOT: bound::_1
// CHECK: [[R24:%[0-9]+]] = var ${{[0-9]+}}
// CHECK: store init [[R24]] [[BOUND]] : callable{{ +}}@bind.cpp:[[#@LINE-28]]:11
// CHECK: [[R26:%[0-9]+]] = load move [[R24]]
// CHECK: store [[ONKEY]] [[R26]] : callable{{ +}}@bind.cpp:[[#@LINE-30]]:3
// CHECK: [[R42:%[0-9]+]] = new : Panel::wire::bound{{ +}}@bind.cpp:[[#@LINE-30]]:13
