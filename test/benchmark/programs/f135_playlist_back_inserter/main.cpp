#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

struct Song {
  std::string title;
  int seconds;
};

class Playlist;

class Entry {
public:
  Entry(const Song& song, std::shared_ptr<Playlist> list) : song_(song), list_(std::move(list)) {}
  const Song& song() const { return song_; }
  int share() const;

private:
  Song song_;
  std::shared_ptr<Playlist> list_;
};

class Playlist : public std::enable_shared_from_this<Playlist> {
public:
  void import(const std::vector<Song>& songs) {
    std::transform(songs.begin(), songs.end(), std::back_inserter(entries_),
                   [this](const Song& s) { return std::make_shared<Entry>(s, shared_from_this()); });
  }
  int seconds() const {
    return std::accumulate(entries_.begin(), entries_.end(), 0,
                           [](int sum, const auto& e) { return sum + e->song().seconds; });
  }
  template <class F> void each(F f) const {
    for (const auto& e : entries_) f(*e);
  }

private:
  std::vector<std::shared_ptr<Entry>> entries_;
};

int Entry::share() const { return song_.seconds * 100 / list_->seconds(); }

static void evening(const std::vector<Song>& songs) {
  auto list = std::make_shared<Playlist>();
  list->import(songs);
  list->each([](const Entry& e) { std::printf("%s %d%%\n", e.song().title.c_str(), e.share()); });
  std::printf("%d s\n", list->seconds());
}

int main() {
  evening({{"So What", 545}, {"Blue in Green", 337}, {"All Blues", 693}});
  evening({{"Solitude", 240}});
}
