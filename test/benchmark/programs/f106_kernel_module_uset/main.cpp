#include <cstdio>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

class Module : public std::enable_shared_from_this<Module> {
public:
  explicit Module(std::string name) : name_(std::move(name)) {}

  void import(const std::shared_ptr<Module> &library) {
    imports_.push_back(library);
    library->users_.emplace(shared_from_this());
  }

  std::size_t users() const { return users_.size(); }
  const std::string &name() const { return name_; }

  int depth() const {
    int deepest = 0;
    for (const auto &lib : imports_)
      deepest = std::max(deepest, lib->depth());
    return deepest + 1;
  }

private:
  std::string name_;
  std::vector<std::shared_ptr<Module>> imports_;
  std::unordered_set<std::shared_ptr<Module>> users_;
};

static void link() {
  auto libc = std::make_shared<Module>("libc");
  auto libz = std::make_shared<Module>("libz");
  auto app = std::make_shared<Module>("app");
  libz->import(libc);
  app->import(libz);
  app->import(libc);
  for (const auto &m : {libc, libz, app})
    std::printf("%s users=%zu depth=%d\n", m->name().c_str(), m->users(), m->depth());
}

int main() {
  link();
}
