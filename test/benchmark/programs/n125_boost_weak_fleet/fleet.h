#pragma once
#include <string>
#include <vector>

#include <boost/enable_shared_from_this.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/weak_ptr.hpp>

class Fleet;

class Truck {
public:
  Truck(const std::string &plate, const boost::shared_ptr<Fleet> &fleet) : plate_(plate), fleet_(fleet) {}
  void drive(int km);
  bool retired() const { return fleet_.expired(); }
  const std::string &plate() const { return plate_; }
  int km() const { return km_; }

private:
  std::string plate_;
  int km_ = 0;
  boost::weak_ptr<Fleet> fleet_;
};

class Fleet : public boost::enable_shared_from_this<Fleet> {
public:
  boost::shared_ptr<Truck> buy(const std::string &plate);
  void logged(int km) { total_ += km; }
  int total() const { return total_; }

private:
  std::vector<boost::shared_ptr<Truck>> trucks_;
  int total_ = 0;
};
