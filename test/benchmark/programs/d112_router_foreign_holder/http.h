#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>

class Router {
public:
  using Handler = std::function<std::string(const std::string &)>;
  void route(const std::string &path, Handler h) { handlers_[path] = std::move(h); }
  std::string dispatch(const std::string &path, const std::string &body) const;

private:
  std::map<std::string, Handler> handlers_;
};

class Store {
public:
  int add(const std::string &s) { return static_cast<int>(text_[s] += 1); }
  std::size_t size() const { return text_.size(); }

private:
  std::map<std::string, int> text_;
};

// Registers itself with whichever router it is given, and keeps none of them.
class GuestBook : public std::enable_shared_from_this<GuestBook> {
public:
  explicit GuestBook(std::shared_ptr<Store> store);
  void install(Router &router);
  void installOnce(const std::shared_ptr<Router> &router);
  std::size_t guests() const { return store_->size(); }

private:
  std::string sign(const std::string &name);
  std::shared_ptr<Store> store_;
  bool installed_ = false;
};
