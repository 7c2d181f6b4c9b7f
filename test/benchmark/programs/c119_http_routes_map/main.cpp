#include "http_server.h"

#include <iostream>

static void serve() {
  auto server = std::make_shared<HttpServer>();
  installEcho(*server);
  installStatusPage(server);
  for (const Request &q : {Request{"/echo", "hi"}, Request{"/echo", ""}, Request{"/status", ""}, Request{"/x", ""}}) {
    const Response r = server->handle(q);
    std::cout << q.path << " " << r.status << " " << r.text << "\n";
  }
}

int main() { serve(); }
