// A function that has nothing to do with rings, and is too big to run for its result,
// may have written what it was given.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | grep warning: | FileCheck %s
// CHECK: warning: {{.*}}'Node::next'

#include <memory>

struct Node {
  std::shared_ptr<Node> next;
};

static bool parse(const char *text, int &count) {
  int sum = 0, lines = 0, words = 0;
  for (; *text; ++text) {
    if (*text == '\n')
      ++lines;
    else if (*text == ' ')
      ++words;
    else
      sum += *text * 3 + lines * words - sum % 7;
    if (sum > 1000 && lines > 20 && words > 20)
      return false;
    if (sum < 10 && words > lines * 4)
      sum += words + lines + 4;
  }
  count = lines + words * 2 + sum;
  return count > 10;
}

int main(int argc, char **argv) {
  auto node = std::make_shared<Node>();
  int count = 0;
  parse(argv[1], count);
  if (count)
    node->next = node;
}
