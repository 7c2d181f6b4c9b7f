#include <cstdio>
#include <list>
#include <memory>

class Editor;

class Tool {
public:
  explicit Tool(std::shared_ptr<Editor> editor) : editor_(editor) {}
  virtual ~Tool() {}
  virtual void press();

protected:
  std::shared_ptr<Editor> editor_;
};

class Editor : public std::enable_shared_from_this<Editor> {
public:
  ~Editor() { discardTools(); }
  void createTools() {
    for (int i = 0; i < 3; ++i)
      tools_.push_back(new Tool(shared_from_this()));
  }
  void pressAll() {
    for (Tool *tool : tools_)
      tool->press();
  }
  void discardTools() {
    while (!tools_.empty()) {
      Tool *tool = tools_.front();
      tools_.pop_front();
      delete tool;
    }
  }
  int strokes = 0;

private:
  std::list<Tool *> tools_;
};

void Tool::press() { ++editor_->strokes; }

int main() {
  auto editor = std::make_shared<Editor>();
  editor->createTools();
  editor->pressAll();
  std::printf("%d\n", editor->strokes);
  editor->discardTools();
}
