// Values of a map: by subscript, and by emplace of a key and a value.
// RUN: %exits 1 %refcycle scan -q %s -- -std=c++17 | FileCheck %s

#include <map>
#include <memory>
#include <string>

struct City;
struct Country {
  std::map<std::string, std::shared_ptr<City>> cities;
};
struct City {
  std::shared_ptr<Country> country;
};

struct Term;
struct Glossary {
  std::multimap<int, std::shared_ptr<Term>> terms;
};
struct Term {
  std::shared_ptr<Glossary> glossary;
};

int main() {
  auto country = std::make_shared<Country>();
  auto city = std::make_shared<City>();
  country->cities["capital"] = city;
  city->country = country;

  auto glossary = std::make_shared<Glossary>();
  auto term = std::make_shared<Term>();
  glossary->terms.emplace(1, term);
  term->glossary = glossary;
}

// CHECK: edge-map-value.cpp:[[#@LINE-8]]:{{[0-9]+}}: warning: 'City::country' closes a strong reference cycle: 'City::country' and 'Country::cities' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-map-value.cpp:[[#@LINE-9]]:{{[0-9]+}}: note: 'City::country' keeps 'Country' alive; stored here
// CHECK: edge-map-value.cpp:[[#@LINE-11]]:{{[0-9]+}}: note: 'Country::cities' keeps 'City' alive; stored here
// CHECK: edge-map-value.cpp:[[#@LINE-26]]:{{[0-9]+}}: note: make 'City::country' weak:
// CHECK: edge-map-value.cpp:[[#@LINE-7]]:{{[0-9]+}}: warning: 'Term::glossary' closes a strong reference cycle: 'Term::glossary' and 'Glossary::terms' keep each other alive [refcycle-strong-cycle]
// CHECK: edge-map-value.cpp:[[#@LINE-8]]:{{[0-9]+}}: note: 'Term::glossary' keeps 'Glossary' alive; stored here
// CHECK: edge-map-value.cpp:[[#@LINE-10]]:{{[0-9]+}}: note: 'Glossary::terms' keeps 'Term' alive; stored here
// CHECK: edge-map-value.cpp:[[#@LINE-22]]:{{[0-9]+}}: note: make 'Term::glossary' weak:
