#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

class Transport {
public:
  using Reply = std::function<void(const std::string &)>;
  void ask(const std::string &name, Reply reply);
  void answerAll();

private:
  std::string name_;
  Reply reply_;
};

class Query : public std::enable_shared_from_this<Query> {
public:
  Query(std::string name, std::shared_ptr<Transport> transport);
  void start();
  const std::vector<std::string> &answers() const { return answers_; }

private:
  void next(const std::string &answer);
  std::string name_;
  std::shared_ptr<Transport> transport_;
  std::vector<std::string> answers_;
};
