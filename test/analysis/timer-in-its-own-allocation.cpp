// A timer that no object holds as a part: what it is given is not a member's.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>

namespace asio {
struct io_context {};
template <class C> struct basic_waitable_timer {
  explicit basic_waitable_timer(io_context &) {}
  template <class F> void async_wait(F) {}
};
} // namespace asio
using Timer = asio::basic_waitable_timer<int>;

void start(asio::io_context &io, std::shared_ptr<int> s) {
  auto timer = std::make_shared<Timer>(io);
  timer->async_wait([s] {});
}
