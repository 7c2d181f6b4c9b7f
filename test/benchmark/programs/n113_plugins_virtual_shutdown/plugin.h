#pragma once
#include <memory>
#include <string>
#include <vector>

class Host;

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual void load(const std::shared_ptr<Host> &host) = 0;
  virtual void run() = 0;
  virtual void shutdown() = 0;
};

class Host : public std::enable_shared_from_this<Host> {
public:
  void install(std::shared_ptr<Plugin> plugin);
  void print(const std::string &text) const;
  void runAll();
  void quit();

private:
  std::vector<std::shared_ptr<Plugin>> plugins_;
};
