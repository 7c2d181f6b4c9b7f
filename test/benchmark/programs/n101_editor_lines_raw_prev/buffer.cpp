#include "buffer.h"

std::shared_ptr<Line> Buffer::open(const std::string &text) {
  first_ = std::make_shared<Line>();
  first_->text = text;
  return first_;
}

std::shared_ptr<Line> Buffer::split(const std::shared_ptr<Line> &line, std::size_t column) {
  auto rest = std::make_shared<Line>();
  rest->text = line->text.substr(column);
  line->text.resize(column);
  rest->below = line->below;
  if (rest->below)
    rest->below->above = rest.get();
  rest->above = line.get();
  line->below = rest;
  return rest;
}

void Buffer::join(const std::shared_ptr<Line> &line) {
  auto gone = line->below;
  if (!gone)
    return;
  line->text += gone->text;
  line->below = gone->below;
  if (line->below)
    line->below->above = line.get();
}

std::string Buffer::text() const {
  std::string out;
  for (const Line *l = first_.get(); l; l = l->below.get())
    out += l->text + "|";
  return out;
}
