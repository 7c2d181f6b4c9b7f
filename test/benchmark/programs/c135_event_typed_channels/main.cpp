#include "broker.h"

static void branchOffice() {
  auto broker = std::make_shared<Broker>();
  auto archive = std::make_shared<Archive>(broker);
  archive->listen();
  broker->publish(Deposited{7, 250});
  broker->publish(Deposited{9, 4000});
  archive->print();
}

int main() { branchOffice(); }
