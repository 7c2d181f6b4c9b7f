#include "pool.h"

Returner::Returner(std::shared_ptr<ConnectionPool> pool)
    : pool_(std::move(pool)) {}

void Returner::operator()(Connection *connection) const {
  pool_->recycle(connection);
}

std::shared_ptr<Connection> ConnectionPool::borrow() {
  std::unique_ptr<Connection> connection;
  if (idle_.empty()) {
    connection.reset(new Connection{host_});
  } else {
    connection = std::move(idle_.back());
    idle_.pop_back();
  }
  std::shared_ptr<Connection> out(connection.release(),
                                  Returner(shared_from_this()));
  lent_.push_back(out);
  return out;
}

void ConnectionPool::recycle(Connection *connection) {
  idle_.emplace_back(connection);
}
