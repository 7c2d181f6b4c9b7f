#include <iostream>

#include "pipeline.h"

struct Stats {
  int calls = 0;
  int refused = 0;
};

static int serve(int budget) {
  auto stats = std::make_shared<Stats>();
  Pipeline pipeline;
  pipeline
      .use([stats](Request &r, const Handler &next) {
        ++stats->calls;
        return "<" + next(r) + ">";
      })
      .use([stats](Request &r, const Handler &next) -> std::string {
        if (r.user.empty()) {
          ++stats->refused;
          return "who?";
        }
        return next(r);
      })
      .use([](Request &r, const Handler &next) {
        std::string out;
        while (r.budget-- > 0)
          out += next(r);
        return out;
      });
  auto handler = pipeline.build([](Request &r) { return r.path + ";"; });
  for (const char *user : {"eva", "", "tom"}) {
    Request r{"/map", user, budget};
    std::cout << (*handler)(r) << '\n';
  }
  return stats->calls * 10 + stats->refused;
}

int main() {
  std::cout << serve(1) << '\n';
  std::cout << serve(2) << '\n';
}
