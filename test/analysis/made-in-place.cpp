// What make_optional<T>, make_any<T> and the marks of in-place construction make is a T of
// their arguments.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s
// CHECK-NOT: Emptied
// CHECK: warning: 'Part::up' closes {{.*}} 'Optional::part'
// CHECK: warning: 'Part::up' closes {{.*}} 'Marked::part'
// CHECK: warning: 'Part::up' closes {{.*}} 'Any::part'
// CHECK: warning: 'Part::up' closes {{.*}} 'Variant::part'
// CHECK: warning: 'Part::up' closes {{.*}} 'Typed::part'
// CHECK-NOT: Emptied

#include <any>
#include <memory>
#include <optional>
#include <variant>

struct Optional; struct Marked; struct Any; struct Variant; struct Typed;
template <int> struct Up;
template <> struct Up<1> { using Type = Optional; };
template <> struct Up<2> { using Type = Marked; };
template <> struct Up<3> { using Type = Any; };
template <> struct Up<4> { using Type = Variant; };
template <> struct Up<5> { using Type = Typed; };
template <int N> struct Part {
  using To = std::shared_ptr<typename Up<N>::Type>;
  explicit Part(To to) : up(to) {}
  To up;
};
struct Optional { std::optional<Part<1>> part; };
struct Marked { std::optional<Part<2>> part; };
struct Any { std::any part; };
struct Variant { std::variant<int, Part<4>> part; };
struct Typed { std::variant<int, Part<5>> part; };
struct Emptied { std::optional<std::shared_ptr<Emptied>> up; };

int main() {
  auto optional = std::make_shared<Optional>();
  optional->part = std::make_optional<Part<1>>(optional);
  auto marked = std::make_shared<Marked>();
  marked->part = std::optional<Part<2>>(std::in_place, marked);
  auto any = std::make_shared<Any>();
  any->part = std::make_any<Part<3>>(any);
  auto variant = std::make_shared<Variant>();
  variant->part = std::variant<int, Part<4>>(std::in_place_index<1>, variant);
  auto typed = std::make_shared<Typed>();
  typed->part = std::variant<int, Part<5>>(std::in_place_type<Part<5>>, typed);
  auto emptied = std::make_shared<Emptied>();
  emptied->up = std::make_optional(emptied);
  emptied->up = std::optional<std::shared_ptr<Emptied>>(std::nullopt);
}
