#include "http.h"

std::string Router::dispatch(const std::string &path, const std::string &body) const {
  auto it = handlers_.find(path);
  return it == handlers_.end() ? "404" : it->second(body);
}

GuestBook::GuestBook(std::shared_ptr<Store> store) : store_(std::move(store)) {}

void GuestBook::installOnce(const std::shared_ptr<Router> &router) {
  if (installed_)
    return;
  install(*router);
}

void GuestBook::install(Router &router) {
  auto self = shared_from_this();
  installed_ = true;
  router.route("/sign", [self](const std::string &body) { return self->sign(body); });
  router.route("/count", [self](const std::string &) { return std::to_string(self->guests()); });
}

std::string GuestBook::sign(const std::string &name) {
  return store_->add(name) > 1 ? "welcome back " + name : "hello " + name;
}
