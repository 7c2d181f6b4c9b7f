"""Kinds of fields of generated classes, and what may be done with them.

  X  the field's place (member->list)      V  a counted pointer that is not null
  K  a small number                        D  the class that is owned

put stores V, clear takes all out, drop takes V out, get is (opening of a block,
name) in which a counted pointer that is not null is at hand.
"""


class Kind:
    def __init__(self, type, put, clear, get=(), drop=(), init=""):
        self.type, self.put, self.clear, self.get = type, put, clear, get
        self.drop, self.init = drop, init


SP = "std::shared_ptr<@D>"
ITEM = [("for (auto &E : X) {", "E"), ("for (const auto &E : X) {", "E"),
        ("if (!X.empty()) {", "X.front()")]
MAPPED = [("for (auto &[kE, E] : X) {", "E"), ("for (auto &E : X) {", "E.second"),
          ("if (auto E = X.find(K); E != X.end()) {", "E->second"),
          ("if (X.count(K)) {", "X[K]")]
EMPTY = ["X.clear();", "X = {};", "decltype(X)().swap(X);", "auto T = std::move(X); X.clear();"]


def sequence(name, put, clear, get):
    return Kind(f"std::{name}<{SP}>",
                ["X.push_back(V);", "X.push_back(V);", "X.emplace_back(V);",
                 "X.insert(X.begin(), V);", "X.insert(X.end(), {V});", "if (X.size() < 2) X.push_back(V);",
                 *put],
                [*EMPTY, "X.erase(X.begin(), X.end());", "while (!X.empty()) X.pop_back();",
                 "X.resize(0);", *clear],
                [*ITEM, ("if (!X.empty()) {", "X.back()"), *get],
                ["if (!X.empty()) X.pop_back();", "if (!X.empty()) X.erase(X.begin());",
                 "X.erase(std::remove(X.begin(), X.end(), V), X.end());",
                 "X.erase(std::remove_if(X.begin(), X.end(), [&](const SP &e) { return e == V; }), X.end());",
                 "if (auto I = std::find(X.begin(), X.end(), V); I != X.end()) X.erase(I);",
                 "for (auto I = X.begin(); I != X.end();) { if (*I == V) I = X.erase(I); else ++I; }",
                 ].copy())


def mapping(name, key):
    return Kind(f"std::{name}<{key}, {SP}>",
                ["X[K] = V;", "X[K] = V;", "X.insert({K, V});", "X.emplace(K, V);",
                 "X.insert_or_assign(K, V);", "X.try_emplace(K, V);", "X.insert(std::make_pair(K, V));",
                 "auto &T = X[K]; if (!T) T = V;"],
                [*EMPTY, "X.erase(X.begin(), X.end());"],
                MAPPED, ["X.erase(K);", "X[K].reset();", "X[K] = nullptr;",
                         "if (auto I = X.find(K); I != X.end()) X.erase(I);",
                         "for (auto I = X.begin(); I != X.end();) { if (I->second == V) I = X.erase(I); else ++I; }"])


KINDS = {
    "strong": Kind(SP, ["X = V;", "X = V;", "X = V;", "if (!X) X = V;", "SP T = V; X.swap(T);",
                        "SP T(V); X = std::move(T);", "std::exchange(X, V);", "X.reset(); X = V;",
                        "auto &T = X; T = V;", "auto *T = &X; *T = V;"],
                   ["X.reset();", "X = nullptr;", "X = {};", "std::exchange(X, nullptr);",
                    "auto T = std::move(X);", "SP T; T.swap(X);", "X = SP();",
                    "auto &T = X; T.reset();", "if (X) X.reset();"],
                   [("if (X) {", "X"), ("if (X) {", "X"), ("if (auto E = X) {", "E"),
                    ("if (auto &E = X) {", "E"), ("if (X != nullptr) {", "X")],
                   ["if (X == V) X.reset();", "if (X != V) X = nullptr;"]),
    "weak": Kind("std::weak_ptr<@D>", ["X = V;"], ["X.reset();", "X = {};"],
                 [("if (auto E = X.lock()) {", "E"), ("if (auto E = X.lock(); E) {", "E")]),
    "raw": Kind("@D *", ["X = V.get();", "X = &*V;"], ["X = nullptr;"], init=" = nullptr"),
    "vector": sequence("vector", ["X.resize(X.size() + 1); X.back() = V;"], [],
                       [("for (size_t I = 0; I < X.size(); ++I) {", "X[I]"),
                        ("for (auto I = X.begin(); I != X.end(); ++I) {", "(*I)")]),
    "list": sequence("list", ["X.push_front(V);", "std::list<SP> T{V}; X.splice(X.end(), T);"], [], []),
    "deque": sequence("deque", ["X.push_front(V);"], ["while (!X.empty()) X.pop_front();"], []),
    "map": mapping("map", "int"),
    "hash": mapping("unordered_map", "int"),
    "set": Kind(f"std::set<{SP}>", ["X.insert(V);", "X.emplace(V);"], EMPTY, ITEM[:2], ["X.erase(V);"]),
    "keys": Kind("std::map<std::shared_ptr<@D>, int>", ["X[V] = K;", "X.emplace(V, K);"], EMPTY,
                 [("for (auto &E : X) {", "E.first")], ["X.erase(V);"]),
    "optional": Kind(f"std::optional<{SP}>", ["X = V;", "X.emplace(V);", "X = SP(V);"],
                     ["X.reset();", "X = std::nullopt;", "X = {};"],
                     [("if (X) {", "(*X)"), ("if (X.has_value()) {", "X.value()")]),
    "variant": Kind(f"std::variant<std::monostate, {SP}, std::weak_ptr<@D>>",
                    ["X = V;", "X = V;", "X = std::weak_ptr<@D>(V);", "X.emplace<1>(V);"],
                    ["X = std::monostate{};", "X = {};"],
                    [("if (auto *E = std::get_if<1>(&X)) {", "(*E)"),
                     ("if (std::holds_alternative<SP>(X)) {", "std::get<SP>(X)")]),
    "pair": Kind(f"std::pair<int, {SP}>", ["X = {K, V};", "X.second = V;", "X = std::make_pair(K, V);"],
                 ["X.second.reset();", "X = {};", "X.second = nullptr;"], [("if (X.second) {", "X.second")]),
    "tuple": Kind(f"std::tuple<{SP}, int>", ["std::get<0>(X) = V;", "X = std::make_tuple(V, K);", "X = {V, K};"],
                  ["std::get<0>(X).reset();", "X = {};"], [("if (auto &[E, kE] = X; E) {", "E"),
                                                           ("if (std::get<0>(X)) {", "std::get<0>(X)")]),
    "array": Kind(f"std::array<{SP}, 2>", ["X[K % 2] = V;", "X[0] = V;", "X.fill(V);"],
                  ["X[0].reset(); X[1].reset();", "X = {};", "X.fill(nullptr);", "for (auto &E : X) E.reset();"],
                  [("if (X[K % 2]) {", "X[K % 2]"), ("if (X[0]) {", "X[0]")], ["X[K % 2].reset();"]),
    "pairs": Kind(f"std::vector<std::pair<int, {SP}>>", ["X.push_back({K, V});", "X.emplace_back(K, V);"],
                  EMPTY, [("for (auto &[kE, E] : X) {", "E"), ("if (!X.empty()) {", "X.back().second")],
                  ["for (auto &E : X) if (E.first == K) E.second.reset();",
                   "X.erase(std::remove_if(X.begin(), X.end(), [&](const auto &e) { return e.second == V; }), X.end());"]),
    "lists": Kind(f"std::map<int, std::vector<{SP}>>", ["X[K].push_back(V);", "X[K] = {V};"],
                  EMPTY, [("for (auto &[kE, lE] : X) for (auto &E : lE) {", "E"),
                          ("if (!X[K].empty()) {", "X[K].back()")], ["X[K].clear();", "X.erase(K);"]),
}

# Functions: C a lambda.
FUNCTION = "std::function<void()>"
CALLABLES = {
    "function": Kind(FUNCTION, ["X = C;", "X = C;", "if (!X) X = C;", "std::function<void()> T = C; X = std::move(T);",
                                "std::function<void()> T = C; X.swap(T);"],
                     ["X = nullptr;", "X = {};", "auto T = std::move(X); X = nullptr;", "std::function<void()>().swap(X);"],
                     ["if (X) X();", "if (auto E = X) E();", "if (auto E = std::exchange(X, nullptr)) E();",
                      "if (X) { auto E = std::move(X); X = nullptr; E(); }"]),
    "functions": Kind(f"std::vector<{FUNCTION}>", ["X.push_back(C);", "X.emplace_back(C);"], EMPTY,
                      ["for (auto &E : X) E();", "auto T = X; for (auto &E : T) E();",
                       "auto T = std::move(X); X.clear(); for (auto &E : T) E();",
                       "if (!X.empty()) { auto E = X.back(); X.pop_back(); E(); }",
                       "while (!X.empty()) { auto E = std::move(X.back()); X.pop_back(); E(); }"]),
    "table": Kind(f"std::map<int, {FUNCTION}>", ["X[K] = C;", "X.emplace(K, C);"],
                  [*EMPTY, "X.erase(K);", "X[K] = nullptr;"],
                  ["for (auto &[kE, E] : X) if (E) E();", "if (auto E = X.find(K); E != X.end() && E->second) E->second();"]),
    "boxed": Kind(f"std::shared_ptr<{FUNCTION}>", ["X = std::make_shared<std::function<void()>>(C);"],
                  ["X.reset();", "if (X) *X = nullptr;"], ["if (X && *X) (*X)();"]),
}
