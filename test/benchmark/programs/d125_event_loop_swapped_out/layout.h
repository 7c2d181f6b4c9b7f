#pragma once
#include <memory>
#include <string>
#include <vector>

#include "loop.h"

class Pane : public std::enable_shared_from_this<Pane> {
public:
  Pane(std::string name, std::shared_ptr<Loop> loop) : name_(std::move(name)), loop_(std::move(loop)) {}
  std::shared_ptr<Pane> split(const std::string &name);
  void invalidate();
  int paints() const;

private:
  void paint();
  std::string name_;
  std::shared_ptr<Loop> loop_;
  std::vector<std::shared_ptr<Pane>> panes_;
  bool dirty_ = false;
  int paints_ = 0;
};
