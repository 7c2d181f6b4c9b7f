#include "effects.h"

#include <cstdio>

static void playTrack(std::initializer_list<int> samples) {
  auto mixer = std::make_shared<Mixer>();
  mixer->insert(std::make_unique<Gain>(150));
  mixer->insert(std::make_unique<Echo>());
  mixer->insert(std::make_unique<SideChain>(mixer));
  for (int s : samples)
    std::printf("%d ", mixer->render(s));
  std::printf("| %d\n", mixer->level());
}

int main() {
  playTrack({10, 100, 200, 220, 30});
  playTrack({0, 400, 400});
}
