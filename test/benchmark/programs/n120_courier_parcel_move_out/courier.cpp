#include "courier.h"

std::string Parcel::carrier() const { return by_->name(); }

void Courier::load(std::shared_ptr<Parcel> parcel) {
  parcel->loadedOn(shared_from_this());
  bag_.push_back(std::move(parcel));
}

std::vector<std::shared_ptr<Parcel>> Courier::unload() { return std::move(bag_); }
