#pragma once
#include "plugin.h"

class SpellChecker : public Plugin {
public:
  void load(const std::shared_ptr<Host> &host) override { host_ = host; }
  void run() override { host_->print("no misspelt words"); }
  void shutdown() override { host_.reset(); }

private:
  std::shared_ptr<Host> host_;
};

class WordCount : public Plugin {
public:
  explicit WordCount(int words) : words_(words) {}
  void load(const std::shared_ptr<Host> &host) override { out_ = host; }
  void run() override { out_->print(std::to_string(words_) + " words"); }
  void shutdown() override {
    out_->print("word count off");
    out_ = nullptr;
  }

private:
  int words_;
  std::shared_ptr<Host> out_;
};
