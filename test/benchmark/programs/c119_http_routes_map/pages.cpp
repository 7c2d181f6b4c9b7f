#include "http_server.h"

void installStatusPage(const std::shared_ptr<HttpServer> &server) {
  server->route("/status", [server](const Request &) {
    Response r;
    r.text = "echo: " + std::to_string(server->hits("/echo"));
    return r;
  });
}

void installEcho(HttpServer &server) {
  server.route("/echo", [](const Request &request) {
    return request.body.empty() ? Response{400, "empty"} : Response{200, request.body};
  });
}
