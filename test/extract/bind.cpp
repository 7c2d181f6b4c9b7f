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

// CHECK-LABEL: function Panel::wire() -> opaque
// CHECK: [[R3:%[0-9]+]] = field {{%[0-9]+}} Panel::onKey : callable
// CHECK: function Panel::press
// CHECK: [[R6:%[0-9]+]] = function Panel::press
// CHECK: [[R7:%[0-9]+]] = var ${{[0-9]+}} : callable
// CHECK: store init [[R7]] [[R6]] : callable{{ +}}@bind.cpp:[[#@LINE-13]]:21
// CHECK: [[R9:%[0-9]+]] = this
// CHECK: [[R10:%[0-9]+]] = library [[R9]] from-this : strong<Panel>{{ +}}@bind.cpp:[[#@LINE-15]]:36
// CHECK: [[R11:%[0-9]+]] = var ${{[0-9]+}} : strong<Panel>
// CHECK: store init [[R11]] [[R10]] : strong<Panel>{{ +}}@bind.cpp:[[#@LINE-17]]:36
// CHECK: [[R13:%[0-9]+]] = global std::placeholders::_1
// CHECK: [[R14:%[0-9]+]] = load move [[R7]] : callable
// CHECK: [[R15:%[0-9]+]] = load move [[R11]] : strong<Panel>
// CHECK: [[R16:%[0-9]+]] = load [[R13]]
// CHECK: [[R17:%[0-9]+]] = library bind([[R14]], [[R15]], [[R16]]) : tuple<callable, strong<Panel>, opaque>{{ +}}@bind.cpp:[[#@LINE-22]]:11
// CHECK: [[R18:%[0-9]+]] = var ${{[0-9]+}}
// CHECK: store init [[R18]] [[R17]]{{ +}}@bind.cpp:[[#@LINE-24]]:11
// CHECK: [[R20:%[0-9]+]] = load move [[R18]]
// CHECK: store [[R3]] [[R20]] : callable{{ +}}@bind.cpp:[[#@LINE-26]]:3
// CHECK: [[R27:%[0-9]+]] = field {{%[0-9]+}} Panel::onClose : callable
// CHECK: [[R29:%[0-9]+]] = function close
// CHECK: [[R30:%[0-9]+]] = this
// CHECK: [[R31:%[0-9]+]] = library [[R30]] from-this : strong<Panel>{{ +}}@bind.cpp:[[#@LINE-29]]:30
// CHECK: [[R32:%[0-9]+]] = var ${{[0-9]+}} : strong<Panel>
// CHECK: store init [[R32]] [[R31]] : strong<Panel>{{ +}}@bind.cpp:[[#@LINE-31]]:30
// CHECK: [[R34:%[0-9]+]] = load [[R29]] : callable
// CHECK: [[R35:%[0-9]+]] = load move [[R32]] : strong<Panel>
// CHECK: [[R36:%[0-9]+]] = library bind([[R34]], [[R35]]) : tuple<callable, strong<Panel>>{{ +}}@bind.cpp:[[#@LINE-34]]:13
// CHECK: [[R37:%[0-9]+]] = var ${{[0-9]+}}
// CHECK: store init [[R37]] [[R36]]{{ +}}@bind.cpp:[[#@LINE-36]]:13
// CHECK: [[R39:%[0-9]+]] = load move [[R37]]
// CHECK: store [[R27]] [[R39]] : callable{{ +}}@bind.cpp:[[#@LINE-38]]:3
