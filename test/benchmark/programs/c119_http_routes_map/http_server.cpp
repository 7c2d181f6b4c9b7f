#include "http_server.h"

void HttpServer::route(const std::string &path, Handler handler) { routes_[path].handler = std::move(handler); }

Response HttpServer::handle(const Request &request) {
  auto it = routes_.find(request.path);
  if (it == routes_.end())
    return {404, "not found"};
  ++it->second.hits;
  return it->second.handler(request);
}

int HttpServer::hits(const std::string &path) const {
  auto it = routes_.find(path);
  return it == routes_.end() ? 0 : it->second.hits;
}
