#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

class LineParser {
public:
  using Command = std::function<std::string(const std::string &argument)>;

  LineParser &on(std::string verb, Command command) {
    commands_.emplace_back(std::move(verb), std::move(command));
    return *this;
  }
  std::string parse(const std::string &line) const;

private:
  std::vector<std::pair<std::string, Command>> commands_;
};
