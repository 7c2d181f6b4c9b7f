#pragma once
#include <memory>
#include <string>
#include <vector>

class Primary;

class Replica {
public:
  explicit Replica(int id) : id_(id) {}
  void follow(std::shared_ptr<Primary> upstream);
  bool sync();
  std::string status() const;

private:
  int id_;
  std::size_t applied_ = 0;
  std::shared_ptr<Primary> upstream_;
};

class Primary {
public:
  void append(std::string entry) { log_.push_back(std::move(entry)); }
  void addFollower(const std::shared_ptr<Replica>& r) { followers_.push_back(r); }
  std::size_t length() const { return log_.size(); }
  int replicate();

private:
  std::vector<std::string> log_;
  std::vector<std::shared_ptr<Replica>> followers_;
};

class Locator {
public:
  void announce(const std::shared_ptr<Primary>& primary) { primary_ = primary; }
  bool attach(const std::shared_ptr<Replica>& replica) const;

private:
  std::weak_ptr<Primary> primary_;
};
