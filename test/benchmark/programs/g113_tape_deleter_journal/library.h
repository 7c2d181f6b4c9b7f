#pragma once
#include <memory>
#include <string>
#include <vector>

class Journal {
public:
  void note(const std::string &line) { lines_.push_back(line); }
  std::size_t size() const { return lines_.size(); }

private:
  std::vector<std::string> lines_;
};

struct Tape {
  int number;
};

// Hands out tapes; their deleters own the journal, not the library.
class TapeLibrary {
public:
  explicit TapeLibrary(std::shared_ptr<Journal> journal)
      : journal_(std::move(journal)) {}
  std::shared_ptr<Tape> mount(int number);
  std::size_t mounted() const;

private:
  std::shared_ptr<Journal> journal_;
  std::vector<std::shared_ptr<Tape>> mounted_;
};
