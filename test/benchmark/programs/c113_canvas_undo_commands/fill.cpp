#include "canvas.h"

class FillCommand : public Command {
public:
  FillCommand(std::shared_ptr<Canvas> canvas, std::size_t from, std::size_t to, char ink)
      : canvas_(std::move(canvas)), from_(from), to_(to), ink_(ink) {}

  void execute() override {
    before_ = canvas_->pixels().substr(from_, to_ - from_);
    canvas_->pixels().replace(from_, to_ - from_, std::string(to_ - from_, ink_));
  }
  void undo() override { canvas_->pixels().replace(from_, before_.size(), before_); }

private:
  std::shared_ptr<Canvas> canvas_;
  std::size_t from_, to_;
  char ink_;
  std::string before_;
};

std::unique_ptr<Command> fill(std::shared_ptr<Canvas> canvas, std::size_t from, std::size_t to, char ink) {
  return std::make_unique<FillCommand>(std::move(canvas), from, to, ink);
}
