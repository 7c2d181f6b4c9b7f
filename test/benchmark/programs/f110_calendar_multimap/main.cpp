#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <utility>

class Calendar;

class Meeting {
public:
  Meeting(int day, int hour, std::string topic) : day_(day), hour_(hour), topic_(std::move(topic)) {}

  int day() const { return day_; }
  int hour() const { return hour_; }
  const std::string& topic() const { return topic_; }
  void link(std::shared_ptr<Calendar> calendar) { calendar_ = std::move(calendar); }
  bool clashes() const;

private:
  int day_;
  int hour_;
  std::string topic_;
  std::shared_ptr<Calendar> calendar_;
};

class Calendar {
public:
  void book(const std::shared_ptr<Meeting>& m) { days_.insert(std::make_pair(m->day(), m)); }

  int bookedAt(int day, int hour) const {
    int n = 0;
    auto range = days_.equal_range(day);
    for (auto it = range.first; it != range.second; ++it)
      if (it->second->hour() == hour) ++n;
    return n;
  }

private:
  std::multimap<int, std::shared_ptr<Meeting>> days_;
};

bool Meeting::clashes() const { return calendar_ != nullptr && calendar_->bookedAt(day_, hour_) > 1; }

static std::shared_ptr<Meeting> schedule(const std::shared_ptr<Calendar>& calendar, int day, int hour,
                                         const char* topic) {
  auto meeting = std::make_shared<Meeting>(day, hour, topic);
  meeting->link(calendar);
  calendar->book(meeting);
  return meeting;
}

static void plan() {
  auto calendar = std::make_shared<Calendar>();
  auto standup = schedule(calendar, 1, 9, "stand-up");
  auto review = schedule(calendar, 1, 14, "review");
  auto dentist = schedule(calendar, 1, 9, "dentist");
  for (const auto& m : {standup, review, dentist})
    std::cout << m->topic() << (m->clashes() ? " clashes" : " is fine") << "\n";
}

int main() {
  plan();
  return 0;
}
