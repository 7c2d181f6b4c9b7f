#include "plugin.h"

#include <iostream>

void Host::install(std::shared_ptr<Plugin> plugin) {
  plugin->load(shared_from_this());
  plugins_.push_back(std::move(plugin));
}

void Host::print(const std::string &text) const { std::cout << "[host] " << text << '\n'; }

void Host::runAll() {
  for (auto &p : plugins_)
    p->run();
}

void Host::quit() {
  for (auto it = plugins_.rbegin(); it != plugins_.rend(); ++it)
    (*it)->shutdown();
}
