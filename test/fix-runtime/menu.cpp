// Menus know the menu they are in; the path is built from below.
// RUN: %same-output %t %s -- -std=c++17
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

class Entry : public std::enable_shared_from_this<Entry> {
public:
  explicit Entry(std::string title) : title_(std::move(title)) {}
  virtual ~Entry() = default;
  std::string path() const {
    return (menu_ ? menu_->path() + " > " : "") + title_;
  }
  int depth() const {
    int depth = 0;
    for (auto above = menu_; above; above = above->menu_)
      ++depth;
    return depth;
  }
  const std::shared_ptr<Entry> &menu() const { return menu_; }
  bool isBeside(const Entry &other) const { return menu_ == other.menu_; }

protected:
  friend class Menu;
  std::shared_ptr<Entry> menu_;
  std::string title_;
};

class Menu : public Entry {
public:
  using Entry::Entry;
  template <typename T> std::shared_ptr<T> add(const char *title) {
    auto entry = std::make_shared<T>(title);
    entry->menu_ = shared_from_this();
    entries_.push_back(entry);
    return entry;
  }
  void remove(const Entry &entry) {
    for (auto at = entries_.begin(); at != entries_.end(); ++at) {
      if (at->get() != &entry)
        continue;
      (*at)->menu_ = nullptr;
      entries_.erase(at);
      return;
    }
  }

private:
  std::vector<std::shared_ptr<Entry>> entries_;
};

int main() {
  auto bar = std::make_shared<Menu>("Bar");
  auto file = bar->add<Menu>("File");
  auto recent = file->add<Menu>("Recent");
  auto entry = recent->add<Entry>("letter.txt");
  auto quit = file->add<Entry>("Quit");
  std::printf("%s, %d deep\n", entry->path().c_str(), entry->depth());
  std::printf("%d %d\n", quit->isBeside(*recent), quit->isBeside(*entry));
  std::printf("%s\n", entry->menu()->path().c_str());
  file->remove(*quit);
  std::printf("%s %d\n", quit->path().c_str(), quit->menu() == nullptr);
}
