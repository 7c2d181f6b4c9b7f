#include "line_parser.h"

std::string LineParser::parse(const std::string &line) const {
  for (const auto &[verb, command] : commands_)
    if (line.compare(0, verb.size(), verb) == 0)
      return command(line.size() > verb.size() ? line.substr(verb.size() + 1) : "");
  return "500 what?";
}
