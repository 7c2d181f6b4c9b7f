#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class FontFace {
public:
  explicit FontFace(std::string name, int width) : name_(std::move(name)), width_(width) {}
  int advance(char c) const { return c == 'i' || c == 'l' ? width_ / 2 : width_; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
  int width_;
};

struct Glyph {
  char code;
  int advance;
  std::shared_ptr<const FontFace> face;
};

class GlyphFactory {
public:
  std::shared_ptr<const Glyph> glyph(const std::shared_ptr<const FontFace> &face, char code) {
    auto &slot = glyphs_[face->name() + code];
    if (!slot)
      slot = std::make_shared<Glyph>(Glyph{code, face->advance(code), face});
    return slot;
  }
  std::size_t size() const { return glyphs_.size(); }

private:
  std::unordered_map<std::string, std::shared_ptr<const Glyph>> glyphs_;
};

class Run {
public:
  explicit Run(std::shared_ptr<GlyphFactory> factory) : factory_(std::move(factory)) {}
  void append(const std::shared_ptr<const FontFace> &face, std::string_view text) {
    for (char c : text)
      glyphs_.push_back(factory_->glyph(face, c));
  }
  int width() const {
    int w = 0;
    for (const auto &g : glyphs_)
      w += g->advance;
    return w;
  }
  std::size_t length() const { return glyphs_.size(); }

private:
  std::shared_ptr<GlyphFactory> factory_;
  std::vector<std::shared_ptr<const Glyph>> glyphs_;
};

static std::size_t typeset() {
  auto factory = std::make_shared<GlyphFactory>();
  auto serif = std::make_shared<const FontFace>("Serif", 8);
  auto mono = std::make_shared<const FontFace>("Mono", 6);
  Run title(factory), body(factory);
  title.append(serif, "little mill");
  body.append(mono, "the mill still turns");
  body.append(serif, "mill");
  std::cout << title.length() << ' ' << title.width() << '\n';
  std::cout << body.length() << ' ' << body.width() << '\n';
  return factory->size();
}

int main() { std::cout << typeset() << '\n'; }
