#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Journal {
public:
  void note(const std::string &line) { lines_.push_back(line); }
  const std::vector<std::string> &lines() const { return lines_; }

private:
  std::vector<std::string> lines_;
};

struct Limits {
  int perItem;
  int perBasket;
};

class Checkout : public std::enable_shared_from_this<Checkout> {
public:
  using Rule = std::function<bool(int item, int basket)>;

  Checkout(std::shared_ptr<Journal> journal, std::shared_ptr<const Limits> limits);
  void setup();
  bool scan(int cents);
  int total() const { return total_; }

private:
  std::shared_ptr<Journal> journal_;
  std::shared_ptr<const Limits> limits_;
  std::vector<Rule> rules_;
  std::function<void(int)> accepted_;
  int total_ = 0;
};
