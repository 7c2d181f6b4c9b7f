#pragma once
#include <map>
#include <memory>
#include <string>

class Airspace;

class Flight {
public:
  Flight(std::string code, int fuel) : code_(std::move(code)), fuel_(fuel) {}
  void enter(const std::shared_ptr<Airspace> &a) { airspace_ = a; }
  bool tick();
  const std::string &code() const { return code_; }

private:
  std::string code_;
  int fuel_;
  std::shared_ptr<Airspace> airspace_;
};

class Airspace : public std::enable_shared_from_this<Airspace> {
public:
  explicit Airspace(int wind) : wind_(wind) {}
  void admit(const std::shared_ptr<Flight> &f);
  void tick();
  std::size_t flights() const { return flights_.size(); }
  int wind() const { return wind_; }

private:
  int wind_;
  std::map<std::string, std::shared_ptr<Flight>> flights_;
};
