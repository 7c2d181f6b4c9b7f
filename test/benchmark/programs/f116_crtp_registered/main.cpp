#include <iostream>
#include <map>
#include <memory>
#include <string>

struct Described {
  virtual ~Described() = default;
  virtual std::string describe() const = 0;
};

struct Directory {
  std::map<std::string, std::shared_ptr<Described>> entries;

  int countLike(const std::string& prefix) const {
    int n = 0;
    for (const auto& [name, entry] : entries) n += name.compare(0, prefix.size(), prefix) == 0;
    return n;
  }
};

template <class Derived>
class Listed : public Described, public std::enable_shared_from_this<Derived> {
public:
  void listIn(const std::shared_ptr<Directory>& directory) {
    directory_ = directory;
    directory_->entries[static_cast<const Derived*>(this)->key()] = this->shared_from_this();
  }
  int siblings() const { return directory_ ? directory_->countLike(Derived::kPrefix) - 1 : 0; }

private:
  std::shared_ptr<Directory> directory_;
};

class Printer : public Listed<Printer> {
public:
  static constexpr const char* kPrefix = "prn";
  explicit Printer(int tray) : tray_(tray) {}
  std::string key() const { return std::string(kPrefix) + std::to_string(tray_); }
  std::string describe() const override { return "printer, " + std::to_string(siblings()) + " more"; }

private:
  int tray_;
};

class Scanner : public Listed<Scanner> {
public:
  static constexpr const char* kPrefix = "scn";
  std::string key() const { return "scn-main"; }
  std::string describe() const override { return siblings() ? "one of several scanners" : "the scanner"; }
};

static void inventory() {
  auto directory = std::make_shared<Directory>();
  for (int tray = 1; tray <= 3; ++tray) std::make_shared<Printer>(tray)->listIn(directory);
  std::make_shared<Scanner>()->listIn(directory);
  for (const auto& [name, entry] : directory->entries)
    std::cout << name << ": " << entry->describe() << "\n";
}

int main() { inventory(); }
