// Insertion, removal and rotation in a list with strong next and weak previous.
// RUN: %refcycle scan -q %s -- -std=c++17 | count 0

#include <memory>
#include <utility>

struct Line {
  std::shared_ptr<Line> next;
  std::weak_ptr<Line> previous;
};

static void insertAfter(const std::shared_ptr<Line> &at) {
  auto line = std::make_shared<Line>();
  line->next = at->next;
  line->previous = at;
  if (at->next)
    at->next->previous = line;
  at->next = line;
}
static void removeAfter(const std::shared_ptr<Line> &at) {
  if (auto gone = at->next) {
    at->next = gone->next;
    if (gone->next)
      gone->next->previous = at;
  }
}
static std::shared_ptr<Line> rotate(std::shared_ptr<Line> head) {
  auto rest = std::move(head->next);
  rest->next = head;
  return rest;
}

int main() {
  auto head = std::make_shared<Line>();
  insertAfter(head);
  insertAfter(head);
  removeAfter(head);
  head = rotate(head);
}
