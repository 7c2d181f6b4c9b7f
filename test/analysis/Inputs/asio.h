// As much of boost::asio as the tests need: declarations of a library.
#pragma once
#pragma GCC system_header
#include <memory>
#include <utility>

namespace boost {
namespace system {
class error_code {
public:
  int value() const;
  explicit operator bool() const;
};
} // namespace system
namespace asio {
class io_context {
public:
  template <typename Allocator> class basic_executor_type {};
  using executor_type = basic_executor_type<std::allocator<void>>;
  io_context();
  ~io_context();
  executor_type get_executor();
  template <typename Handler> void post(Handler &&handler);
  unsigned long run();
  unsigned long poll();
  void stop();
};
template <typename Executor> class strand {
public:
  explicit strand(const Executor &executor);
};
template <typename Clock> class basic_waitable_timer {
public:
  explicit basic_waitable_timer(io_context &context);
  ~basic_waitable_timer();
  void expires_after(int time);
  void cancel();
  template <typename Handler> void async_wait(Handler &&handler);
};
using steady_timer = basic_waitable_timer<int>;
template <typename Protocol> class basic_stream_socket {
public:
  explicit basic_stream_socket(io_context &context);
  basic_stream_socket(basic_stream_socket &&other);
  ~basic_stream_socket();
  void close();
  template <typename Handler> void async_read_some(char *to, Handler &&handler);
};
using socket = basic_stream_socket<int>;
namespace ssl {
template <typename Stream> class stream {
public:
  explicit stream(io_context &context);
  ~stream();
  template <typename Callback> void set_verify_callback(Callback &&callback);
  void close();
};
} // namespace ssl
template <typename Executor, typename Handler>
void post(Executor &executor, Handler &&handler);
template <typename Stream, typename Handler>
void async_write(Stream &stream, const char *from, Handler &&handler);
template <typename Executor, typename Handler>
Handler bind_executor(Executor &executor, Handler &&handler);
} // namespace asio
} // namespace boost
