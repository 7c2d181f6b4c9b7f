#pragma once
#include <memory>
#include <string>

struct Line {
  std::string text;
  std::shared_ptr<Line> below;
  Line *above = nullptr;
};

class Buffer {
public:
  std::shared_ptr<Line> open(const std::string &text);
  std::shared_ptr<Line> split(const std::shared_ptr<Line> &line, std::size_t column);
  void join(const std::shared_ptr<Line> &line);
  std::string text() const;

private:
  std::shared_ptr<Line> first_;
};
