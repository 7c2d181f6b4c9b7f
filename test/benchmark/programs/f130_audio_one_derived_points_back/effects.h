#pragma once
#include <memory>
#include <vector>

class Effect {
public:
  virtual ~Effect() = default;
  virtual int process(int sample) = 0;
};

class Mixer {
public:
  void insert(std::unique_ptr<Effect> effect) { effects_.emplace_back(std::move(effect)); }
  int render(int sample);
  int level() const { return level_; }

private:
  int level_ = 0;
  std::vector<std::unique_ptr<Effect>> effects_;
};

class Gain : public Effect {
public:
  explicit Gain(int percent) : percent_(percent) {}
  int process(int sample) override { return sample * percent_ / 100; }

private:
  int percent_;
};

class Echo : public Effect {
public:
  int process(int sample) override;

private:
  int last_ = 0;
};

class SideChain : public Effect {
public:
  explicit SideChain(const std::shared_ptr<Mixer> &mixer) : mixer_(mixer) {}
  int process(int sample) override;

private:
  std::shared_ptr<Mixer> mixer_;
};
