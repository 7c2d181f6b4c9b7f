#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>

struct Request {
  std::string path;
  std::string body;
};

struct Response {
  int status = 200;
  std::string text;
};

using Handler = std::function<Response(const Request &)>;

struct Route {
  int hits = 0;
  Handler handler;
};

class HttpServer {
public:
  void route(const std::string &path, Handler handler);
  Response handle(const Request &request);
  int hits(const std::string &path) const;

private:
  std::map<std::string, Route> routes_;
};

void installStatusPage(const std::shared_ptr<HttpServer> &server);
void installEcho(HttpServer &server);
