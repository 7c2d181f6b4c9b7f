#pragma once
#include <memory>
#include <string>
#include <vector>

class Command {
public:
  virtual ~Command() = default;
  virtual void execute() = 0;
  virtual void undo() = 0;
};

class Canvas {
public:
  explicit Canvas(std::size_t size) : pixels_(size, ' ') {}
  void run(std::unique_ptr<Command> command);
  bool undo();
  std::string &pixels() { return pixels_; }

private:
  std::string pixels_;
  std::vector<std::unique_ptr<Command>> undo_;
};

std::unique_ptr<Command> fill(std::shared_ptr<Canvas> canvas, std::size_t from, std::size_t to, char ink);
