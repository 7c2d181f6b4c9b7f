// What a stream is given for good is not what waits there: closing the stream
// does not drop it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s

#include "asio.h"
#include <memory>

namespace asio = boost::asio;

struct Request : std::enable_shared_from_this<Request> {
  explicit Request(asio::io_context &context) : stream(context) {}
  void start() {
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}'Request::stream'
    stream.set_verify_callback([self = shared_from_this()](bool ok) { return ok; });
  }
  void stop() { stream.close(); }
  asio::ssl::stream<asio::socket> stream;
};
