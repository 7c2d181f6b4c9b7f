#include "fleet.h"

#include <boost/make_shared.hpp>

void Truck::drive(int km) {
  km_ += km;
  if (boost::shared_ptr<Fleet> f = fleet_.lock())
    f->logged(km);
}

boost::shared_ptr<Truck> Fleet::buy(const std::string &plate) {
  trucks_.push_back(boost::make_shared<Truck>(plate, shared_from_this()));
  return trucks_.back();
}
