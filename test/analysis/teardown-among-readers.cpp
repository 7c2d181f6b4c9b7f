// Many functions read the fields of a ring and none empties one: more of them
// than are tried. What they do not do is seen without running them.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// RUN: %exits 0 %refcycle scan -q %s -- -std=c++17 -DCLOSES | count 0

#include <memory>

struct Reply;
struct Request {
  std::shared_ptr<Reply> reply;
  int state = 0;
};
struct Reply {
  std::shared_ptr<Request> request;
};

// CHECK: teardown-among-readers.cpp:[[#@LINE+4]]:{{.*}}warning: {{.*}}'Reply::request' and 'Request::reply' keep each other alive
// CHECK-NOT: warning:
void send(const std::shared_ptr<Request> &request) {
  auto reply = std::make_shared<Reply>();
  reply->request = request;
  request->reply = reply;
}

#define READER(N)                                                              \
  bool answered##N(const Request &request) { return request.reply != nullptr; }
#define READERS(N)                                                             \
  READER(N##0) READER(N##1) READER(N##2) READER(N##3) READER(N##4)             \
  READER(N##5) READER(N##6) READER(N##7) READER(N##8) READER(N##9)

READERS(1) READERS(2) READERS(3) READERS(4) READERS(5) READERS(6) READERS(7)

#ifdef CLOSES
void close(Request &request) { request.reply = nullptr; }
#endif
