#include "logger.h"

static int serve() {
  auto root = Logger::makeRoot();
  auto net = root->child("net");
  auto tls = net->child("tls");
  net->setLevel(0);
  net->log("not shown");
  tls->log("not shown either");
  root->child("db")->log("connected");
  return tls->effectiveLevel();
}

int main() { return serve(); }
