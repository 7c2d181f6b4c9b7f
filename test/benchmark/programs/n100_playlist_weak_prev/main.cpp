#include <iostream>
#include <memory>
#include <string>

struct Track {
  explicit Track(std::string t, int s) : title(std::move(t)), seconds(s) {}
  std::string title;
  int seconds;
  std::shared_ptr<Track> next;
  std::weak_ptr<Track> prev;
};

class Playlist {
public:
  void append(const std::string &title, int seconds) {
    auto track = std::make_shared<Track>(title, seconds);
    if (!head_) {
      head_ = tail_ = track;
      return;
    }
    track->prev = tail_;
    tail_->next = track;
    tail_ = track;
  }

  void insertAfter(const std::shared_ptr<Track> &at, const std::string &title, int seconds) {
    auto track = std::make_shared<Track>(title, seconds);
    track->next = at->next;
    track->prev = at;
    if (at->next)
      at->next->prev = track;
    else
      tail_ = track;
    at->next = track;
  }

  void remove(const std::string &title) {
    for (auto t = head_; t; t = t->next) {
      if (t->title != title)
        continue;
      auto before = t->prev.lock();
      (before ? before->next : head_) = t->next;
      if (t->next)
        t->next->prev = before;
      else
        tail_ = before;
      return;
    }
  }

  std::shared_ptr<Track> first() const { return head_; }
  std::shared_ptr<Track> last() const { return tail_; }

private:
  std::shared_ptr<Track> head_;
  std::shared_ptr<Track> tail_;
};

static int play() {
  Playlist list;
  list.append("Prelude", 120);
  list.append("Waltz", 210);
  list.append("Finale", 330);
  list.insertAfter(list.first(), "Interlude", 45);
  list.remove("Waltz");
  int total = 0;
  for (auto t = list.last(); t; t = t->prev.lock()) {
    std::cout << t->title << "\n";
    total += t->seconds;
  }
  return total;
}

int main() { std::cout << play() << "s\n"; }
