// What stands in a container that is on no ring decides what is taken from it. So
// a call that only puts there what is on no ring either is run, too.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <string>
#include <vector>

struct Host;
struct Plugin {
  virtual ~Plugin() = default;
};
struct Video : Plugin {
  std::shared_ptr<Plugin> next;
};
struct Audio : Plugin {
  std::string a, b, c, d, e, f, g, h;
};
struct Host {
  std::vector<std::shared_ptr<Plugin>> plugins;
  void listen() {
    auto audio = std::make_shared<Audio>();
    audio->a = audio->b = audio->c = audio->d = "";
    audio->e = audio->f = audio->g = audio->h = "";
    plugins.push_back(audio);
  }
};

int main() {
  Host host;
  host.listen();
  auto video = std::make_shared<Video>();
  host.plugins.push_back(video);
  video->next = host.plugins.front();
}
