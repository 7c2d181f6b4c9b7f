#pragma once
#include <memory>
#include <string>
#include <vector>

class Courier;

class Parcel {
public:
  Parcel(std::string to, int grams) : to_(std::move(to)), grams_(grams) {}
  void loadedOn(std::shared_ptr<Courier> by) { by_ = std::move(by); }
  const std::string& to() const { return to_; }
  int grams() const { return grams_; }
  std::string carrier() const;

private:
  std::string to_;
  int grams_;
  std::shared_ptr<Courier> by_;
};

class Courier : public std::enable_shared_from_this<Courier> {
public:
  explicit Courier(std::string name) : name_(std::move(name)) {}
  void load(std::shared_ptr<Parcel> parcel);
  std::vector<std::shared_ptr<Parcel>> unload();
  const std::string& name() const { return name_; }

private:
  std::string name_;
  std::vector<std::shared_ptr<Parcel>> bag_;
};
