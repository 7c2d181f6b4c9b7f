// A ring that a global also keeps is not stranded, and not reported.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <vector>

struct Plugin;
struct Host {
  std::vector<std::shared_ptr<Plugin>> plugins;
};
struct Plugin {
  std::shared_ptr<Host> host;
};

static std::shared_ptr<Host> theHost = std::make_shared<Host>();

int main() {
  auto plugin = std::make_shared<Plugin>();
  plugin->host = theHost;
  theHost->plugins.push_back(plugin);
}
