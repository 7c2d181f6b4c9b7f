#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

struct Options {
  std::string host = "localhost";
  int retries = 1;
  std::optional<std::function<void(int)>> onBytes;
  std::function<bool(int)> onRetry;
};

class FtpClient {
public:
  void configure(Options o) { options_ = std::move(o); }

  bool fetch(const std::string &file, int failures) {
    for (int attempt = 0; attempt <= options_.retries; ++attempt) {
      if (attempt < failures) {
        if (options_.onRetry && !options_.onRetry(attempt))
          return false;
        continue;
      }
      if (options_.onBytes)
        (*options_.onBytes)(static_cast<int>(file.size()) * 100);
      return true;
    }
    return false;
  }
  void account(int bytes) { total_ += bytes; }
  int total() const { return total_; }

private:
  Options options_;
  int total_ = 0;
};

static void mirror(int retries) {
  auto client = std::make_shared<FtpClient>();
  client->configure({.host = "ftp.example.org",
                     .retries = retries,
                     .onBytes = [client](int bytes) { client->account(bytes); },
                     .onRetry = [retries](int attempt) { return attempt < retries; }});
  int failures = 0;
  for (const char *file : {"README", "sources.gz", "iso"})
    std::cout << file << (client->fetch(file, failures++) ? " ok" : " failed") << "\n";
  std::cout << client->total() << " bytes\n";
}

int main() {
  mirror(1);
  mirror(3);
}
