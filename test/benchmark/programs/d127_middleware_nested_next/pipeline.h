#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct Request {
  std::string path;
  std::string user;
  int budget;
};

using Handler = std::function<std::string(Request &)>;
using Middleware = std::function<std::string(Request &, const Handler &)>;

class Pipeline {
public:
  Pipeline &use(Middleware m);
  std::shared_ptr<Handler> build(Handler last) const;

private:
  std::vector<Middleware> layers_;
};
