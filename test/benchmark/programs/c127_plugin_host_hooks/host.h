#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

class Host {
public:
  using Hook = std::function<void(const std::string &)>;
  void addHook(const std::string &event, Hook hook) { hooks_[event].push_back(std::move(hook)); }
  void raise(const std::string &event, const std::string &payload);
  void status(const std::string &text);

private:
  std::unordered_map<std::string, std::vector<Hook>> hooks_;
  int statusLines_ = 0;
};

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual void load() = 0;
};

std::shared_ptr<Plugin> createWordCount(std::shared_ptr<Host> host);
