#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

class Question {
public:
  Question(std::string text, int answer) : text_(std::move(text)), answer_(answer) {}
  std::function<void(bool)> answered;
  void answer(int value) {
    bool right = value == answer_;
    std::cout << text_ << ' ' << value << (right ? " yes" : " no") << '\n';
    if (answered)
      answered(right);
  }
  const std::string &text() const { return text_; }

private:
  std::string text_;
  int answer_;
};

struct Quiz {
  std::vector<std::shared_ptr<Question>> questions;
  std::shared_ptr<Question> hardest;
  int score = 0;
};

static int ask(const std::vector<int> &answers) {
  auto quiz = std::make_shared<Quiz>();
  int streak = 0;
  std::shared_ptr<Question> last;
  for (int i = 2; i < 5; ++i) {
    auto q = std::make_shared<Question>(std::to_string(i) + " squared?", i * i);
    quiz->questions.push_back(q);
    q->answered = [&quiz, &streak, &last, i](bool right) {
      streak = right ? streak + 1 : 0;
      quiz->score += right ? i + streak : 0;
      last = quiz->questions[i - 2];
      if (!right)
        quiz->hardest = last;
    };
  }
  for (std::size_t i = 0; i < answers.size(); ++i)
    quiz->questions[i]->answer(answers[i]);
  if (quiz->hardest)
    std::cout << "hardest: " << quiz->hardest->text() << '\n';
  std::cout << "last: " << last->text() << '\n';
  return quiz->score;
}

int main() {
  std::cout << ask({4, 9, 16}) << '\n';
  std::cout << ask({4, 8, 16}) << '\n';
}
