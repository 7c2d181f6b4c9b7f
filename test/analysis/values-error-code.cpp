// An error code, an exception pointer: nothing when default constructed, something when
// made of an error.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 -I%S/Inputs -DLEAK | grep warning: | FileCheck %s
// RUN: %refcycle scan -q %s -- -std=c++20 -I%S/Inputs | count 0

#include "cut-if.h"
#include <exception>
#include <system_error>

std::error_code none() { return {}; }
std::error_code failed() {
  return std::make_error_code(std::errc::not_connected);
}
std::error_code other(int n) { return {n, std::generic_category()}; }
std::exception_ptr nothing() { return nullptr; }
std::exception_ptr thrown() { return std::make_exception_ptr(1); }
void unknown(std::error_code &code);

#define CUT_IF(N, C) RING_CUT_IF(N, , std::error_code code, C)

#ifdef LEAK
CUT_IF(Default, code)
// CHECK-DAG: warning: 'Default::next' closes
CUT_IF(Returned, none())
// CHECK-DAG: warning: 'Returned::next' closes
CUT_IF(Value, failed().value() == 0)
// CHECK-DAG: warning: 'Value::next' closes
CUT_IF(Null, nothing())
// CHECK-DAG: warning: 'Null::next' closes
CUT_IF(Unknown, (unknown(code), !code))
// CHECK-DAG: warning: 'Unknown::next' closes
#else
struct Node {
  std::shared_ptr<Node> next;
};
CUT_IF(Default, !code)
CUT_IF(Braces, std::error_code{} == code)
CUT_IF(Equal, failed() == std::errc::not_connected)
CUT_IF(Made, failed())
CUT_IF(Number, other(3))
CUT_IF(NumberValue, other(3).value() == 3)
CUT_IF(Assigned, ((code = failed()), code))
CUT_IF(Cleared, ((code = failed()).clear(), !code))
CUT_IF(ByReference, ((code.assign(5, std::generic_category())), code))
CUT_IF(Thrown, thrown())
CUT_IF(NotNull, thrown() != nullptr)
CUT_IF(Nothing, !nothing())

void bothAsOne(std::error_code given) {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (given)
    n->next = nullptr;
  if (given.value() == 0)
    n->next = nullptr;
}
int main() {
  auto n = std::make_shared<Node>();
  n->next = n;
  if (auto code = failed(); code) {
    n->next = nullptr;
    return 0;
  }
  return 1;
}
#endif
