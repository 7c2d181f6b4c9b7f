#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

class Settings : public std::enable_shared_from_this<Settings> {
public:
  static std::shared_ptr<Settings> parse(const std::vector<std::string> &lines) {
    auto s = std::make_shared<Settings>();
    s->values_ = [s, &lines] {
      std::map<std::string, std::string> values;
      for (const auto &line : lines) {
        auto eq = line.find('=');
        if (eq == std::string::npos) {
          ++s->bad_;
          continue;
        }
        values[line.substr(0, eq)] = line.substr(eq + 1);
      }
      return values;
    }();
    s->profile_ = [self = s->shared_from_this()]() -> std::shared_ptr<Settings> {
      if (!self->values_.count("profile"))
        return nullptr;
      auto p = std::make_shared<Settings>();
      p->values_ = self->values_;
      p->values_.erase("profile");
      p->values_["name"] = self->values_["profile"];
      return p;
    }();
    return s;
  }

  std::string get(const std::string &key, const std::string &otherwise) const {
    const std::string value = [&]() -> std::string {
      auto it = values_.find(key);
      return it == values_.end() ? otherwise : it->second;
    }();
    return value;
  }

  std::shared_ptr<Settings> profile() const { return profile_; }
  int bad() const { return bad_; }

private:
  std::map<std::string, std::string> values_;
  std::shared_ptr<Settings> profile_;
  int bad_ = 0;
};

static int boot(const std::vector<std::string> &lines) {
  auto s = Settings::parse(lines);
  std::cout << s->get("port", "80") << ' ' << s->get("host", "-") << '\n';
  if (auto p = s->profile())
    std::cout << p->get("name", "?") << ' ' << p->get("profile", "none") << '\n';
  return s->bad();
}

int main() {
  std::cout << boot({"port=8080", "host=lab", "profile=night"}) << '\n';
  std::cout << boot({"what", "host=dev"}) << '\n';
}
