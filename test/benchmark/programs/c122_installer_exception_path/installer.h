#pragma once
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct Package {
  std::string name;
  int size;
};

class Installer : public std::enable_shared_from_this<Installer> {
public:
  explicit Installer(int disk) : disk_(disk) {}
  void install(const std::vector<Package> &packages);
  int percent() const { return percent_; }

private:
  void unpack(const Package &p);

  int disk_;
  int percent_ = 0;
  std::function<void(std::size_t, std::size_t)> progress_;
};
