// An assignment that is the body of a statement: nobody uses its value.
// RUN: grep -v CHECK %s > %t.cpp
// RUN: %apply %t.cpp -- -std=c++17
// RUN: FileCheck %s --match-full-lines < %t.cpp

#include <memory>
#include <vector>

struct Node {
  std::shared_ptr<Node> up;
  // CHECK: std::weak_ptr<Node> up;
  std::vector<std::shared_ptr<Node>> below;
};

int main(int argc, char **) {
  auto root = std::make_shared<Node>();
  root->below.push_back(std::make_shared<Node>());
  for (int i = argc; i-- > 0;)
    root->below[0]->up = root;
  while (argc-- > 0)
    root->below[0]->up = root;
  do
    root->below[0]->up = root;
  while (argc-- > 0);
  switch (argc)
    root->below[0]->up = root;
  if (argc)
    root->below[0]->up = root;
  else
    root->below[0]->up = root;
}
