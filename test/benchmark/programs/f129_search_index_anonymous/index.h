#pragma once
#include <memory>
#include <string>

class Result {
public:
  virtual ~Result() = default;
  virtual std::string snippet() const = 0;
};

class Index {
public:
  virtual ~Index() = default;
  virtual void add(const std::string& text) = 0;
  virtual std::shared_ptr<Result> find(const std::string& word) = 0;
};

std::shared_ptr<Index> openIndex();
