// A class of a library is a holder because a function of it keeps; the
// configuration needs no more. What a free function gives it to has an entry.
// RUN: rm -rf %t && split-file --leading-lines %s %t
// RUN: cd %t && %exits 1 %refcycle scan -q --config=config.yaml main.cpp \
// RUN:   -- -std=c++17 | grep warning: | FileCheck main.cpp
// RUN: cd %t && %refcycle scan -q main.cpp -- -std=c++17 | count 0

//--- config.yaml
types:
  - kind: holder
    names: [net::File]
functions:
  net::Connection::onMessage: keep-last
  net::Bus::subscribe: keep
  net::Ticker::Ticker: keep
  net::watch: keep
  own::Bus::subscribe: keep
//--- net.h
#pragma once
#pragma GCC system_header
#include <functional>
#include <memory>
namespace net {
class Connection {
public:
  Connection();
  void onMessage(std::function<void()> handler);
};
class Bus {
public:
  void subscribe(std::shared_ptr<void> subscriber);
  void subscribe(void *subscriber);
};
class Ticker {
public:
  Ticker(int interval, std::function<void()> handler);
};
class File {};
void watch(File &file, std::function<void()> handler);
} // namespace net
//--- main.cpp
#include "net.h"

namespace own {
class Bus {
public:
  void subscribe(std::function<void()> handler);
};
} // namespace own

template <typename T> using Shared = std::enable_shared_from_this<T>;

struct Client : Shared<Client> {
  void start() {
    connection.onMessage([self = shared_from_this()] { ++self->count; });
  }
  net::Connection connection;
  int count = 0;
};
struct Member : Shared<Member> {
  void join() { bus->subscribe(shared_from_this()); }
  std::unique_ptr<net::Bus> bus{new net::Bus};
};
struct Derived : Shared<Derived>, net::Connection {
  void start() {
    onMessage([self = shared_from_this()] { ++self->count; });
  }
  int count = 0;
};
struct Clock : Shared<Clock> {
  void start() {
    ticker = std::make_unique<net::Ticker>(
        1, [self = shared_from_this()] { ++self->count; });
  }
  std::unique_ptr<net::Ticker> ticker;
  int count = 0;
};
struct Log : Shared<Log> {
  void start() {
    net::watch(file, [self = shared_from_this()] { ++self->count; });
  }
  net::File file;
  int count = 0;
};
struct Own : Shared<Own> {
  void start() {
    bus.subscribe([self = shared_from_this()] { ++self->count; });
  }
  own::Bus bus;
  int count = 0;
};

// Silent: taken out again, or not owned.
struct Reset : Shared<Reset> {
  void start() {
    connection.onMessage([self = shared_from_this()] { ++self->count; });
  }
  void stop() { connection.onMessage(nullptr); }
  net::Connection connection;
  int count = 0;
};
struct Raw {
  void join() { bus.subscribe(this); }
  net::Bus bus;
};
struct Replaced : Shared<Replaced> {
  void start() {
    connection.onMessage([self = shared_from_this()] { ++self->count; });
    connection.onMessage([this] { ++count; });
  }
  net::Connection connection;
  int count = 0;
};

// CHECK-DAG: warning: {{.*}}'Client::connection'
// CHECK-DAG: warning: {{.*}}'Member::bus'
// CHECK-DAG: warning: {{.*}}'Derived::Connection'
// CHECK-DAG: warning: {{.*}}'Clock::ticker'
// CHECK-DAG: warning: {{.*}}'Log::file'
// CHECK-DAG: warning: {{.*}}'Own::bus'
