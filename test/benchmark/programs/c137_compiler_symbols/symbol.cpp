#include "symbols.h"

std::string Symbol::mangled() const { return "_" + unit->name() + "_" + name + "_" + std::to_string(slot); }
