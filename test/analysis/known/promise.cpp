// promise::set_value is no store.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep 'warning: .Job::result'
// XFAIL: *

#include <future>
#include <memory>

struct Job {
  std::shared_future<std::shared_ptr<Job>> result;
};
int main() {
  auto job = std::make_shared<Job>();
  std::promise<std::shared_ptr<Job>> promise;
  job->result = promise.get_future().share();
  promise.set_value(job);
}
