#pragma once
#include <memory>
#include <string>
#include <vector>

struct Connection {
  std::string host;
  int queries = 0;
};

class ConnectionPool : public std::enable_shared_from_this<ConnectionPool> {
public:
  explicit ConnectionPool(std::string host) : host_(std::move(host)) {}
  std::shared_ptr<Connection> borrow();
  void recycle(Connection *connection);
  std::size_t lent() const { return lent_.size(); }

private:
  std::string host_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::vector<std::shared_ptr<Connection>> lent_; // for the status page
};

// Gives a connection back to where it is from.
class Returner {
public:
  explicit Returner(std::shared_ptr<ConnectionPool> pool);
  void operator()(Connection *connection) const;

private:
  std::shared_ptr<ConnectionPool> pool_;
};
