// A strand made of an io_context gives what it gets to that: it stays there where nobody runs it.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 -I%S/Inputs | grep warning: | FileCheck %s --implicit-check-not warning:
// CHECK: warning: capturing 'command' closes {{.*}}'Waits::handler'

#include "asio.h"
#include <functional>

namespace asio = boost::asio;
template <typename Self> struct Command : std::enable_shared_from_this<Self> {};
struct Waits : Command<Waits> {
  std::function<void()> handler;
};
struct Runs : Command<Runs> {
  std::function<void()> handler;
};
template <typename T> std::shared_ptr<T> command() {
  auto command = std::make_shared<T>();
  command->handler = [command] {};
  return command;
}
void waits() {
  asio::io_context context;
  auto strand = asio::make_strand(context);
  asio::post(strand, [c = command<Waits>()] { c->handler = nullptr; });
}
void runs() {
  asio::io_context context;
  auto strand = asio::make_strand(context);
  asio::post(strand, [c = command<Runs>()] { c->handler = nullptr; });
  context.run();
}
int main() {
  waits();
  runs();
}
