#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

class Form {
public:
  using Check = std::function<std::string(const std::string &)>;
  explicit Form(std::vector<Check> checks) : checks_(std::move(checks)) {}
  std::vector<std::string> submit(const std::string &input) const {
    std::vector<std::string> errors;
    for (const auto &c : checks_)
      if (auto e = c(input); !e.empty())
        errors.push_back(e);
    return errors;
  }

private:
  std::vector<Check> checks_;
};

class FormBuilder : public std::enable_shared_from_this<FormBuilder> {
public:
  std::shared_ptr<FormBuilder> language(const std::string &l) {
    language_ = l;
    return shared_from_this();
  }

  // The check asks the builder for its wording when it runs.
  std::shared_ptr<FormBuilder> atLeast(std::size_t n) {
    auto self = shared_from_this();
    checks_.push_back([self, n](const std::string &s) { return s.size() < n ? self->word("short") : ""; });
    return self;
  }

  std::shared_ptr<FormBuilder> without(char c) {
    checks_.push_back([self = shared_from_this(), c](const std::string &s) {
      return s.find(c) != std::string::npos ? self->word("sign") + c : "";
    });
    return shared_from_this();
  }

  std::shared_ptr<Form> build() { return std::make_shared<Form>(std::move(checks_)); }

private:
  std::string word(const std::string &key) const {
    if (language_ == "de")
      return key == "short" ? "zu kurz" : "verboten: ";
    return key == "short" ? "too short" : "not allowed: ";
  }
  std::string language_ = "en";
  std::vector<Form::Check> checks_;
};

static std::size_t fill(const std::string &language) {
  auto builder = std::make_shared<FormBuilder>();
  auto form = builder->atLeast(4)->without('!')->language(language)->build();
  std::size_t errors = 0;
  for (const char *input : {"hey!", "ok", "welcome", "a!"})
    for (const auto &e : form->submit(input)) {
      std::cout << input << ": " << e << '\n';
      ++errors;
    }
  return errors;
}

int main() {
  std::cout << fill("en") << '\n';
  std::cout << fill("de") << '\n';
}
