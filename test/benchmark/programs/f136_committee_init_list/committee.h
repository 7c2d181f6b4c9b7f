#pragma once
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

class Committee;

class Member {
public:
  Member(std::string name, bool inFavour) : name_(std::move(name)), inFavour_(inFavour) {}
  void join(std::shared_ptr<const Committee> c) { committee_ = c; }
  bool inFavour() const { return inFavour_; }
  std::string badge() const;

private:
  std::string name_;
  bool inFavour_;
  std::shared_ptr<const Committee> committee_;
};

class Committee {
public:
  Committee(std::string topic, std::initializer_list<std::shared_ptr<Member>> members);
  bool carried() const;
  const std::string &topic() const { return topic_; }
  std::size_t size() const { return members_.size(); }

private:
  std::string topic_;
  std::vector<std::shared_ptr<Member>> members_;
};

void inaugurate(const std::shared_ptr<Committee> &committee, const std::vector<std::shared_ptr<Member>> &members);
