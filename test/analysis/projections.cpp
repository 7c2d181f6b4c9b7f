// A search looks at what its projection makes of an entry.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++20 | grep warning: | FileCheck %s --implicit-check-not=warning:
// CHECK: warning: 'Task::next' closes

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

struct Job {
  std::string name;
  std::shared_ptr<Job> next;
};
struct Task {
  std::string name;
  std::shared_ptr<Task> next;
};
template <typename T> struct Plan {
  std::vector<std::shared_ptr<T>> all;
  std::shared_ptr<T> find(const std::string &name) {
    auto found = std::ranges::find(all, name, [](const auto &each) { return each->name; });
    if (found != all.end())
      return *found;
    return all.emplace_back(std::make_shared<T>(T{name, {}}));
  }
  bool has(const std::string &name) {
    return std::ranges::any_of(
        all, [&](const std::string &each) { return each == name; },
        [](const auto &each) { return each->name; });
  }
};

int main() {
  Plan<Job> jobs;
  jobs.find("link")->next = jobs.find("compile");
  if (jobs.has("install"))
    jobs.find("install")->next = jobs.find("install");
  Plan<Task> tasks;
  tasks.find("b")->next = tasks.find("a");
  tasks.find("a")->next = tasks.find("b");
}
