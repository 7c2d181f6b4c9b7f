// As much of boost::signals2 and sigc++ as the tests need: declarations of a
// library.
#pragma once
#pragma GCC system_header
#include <functional>

namespace boost {
namespace signals2 {
class connection {
public:
  void disconnect() const;
};
class scoped_connection : public connection {
public:
  scoped_connection();
  scoped_connection(const connection &other);
  scoped_connection(scoped_connection &&other);
  scoped_connection &operator=(const connection &other);
  ~scoped_connection();
};
template <typename Signature> class signal {
public:
  signal();
  ~signal();
  connection connect(const std::function<Signature> &slot);
  void disconnect_all_slots();
};
} // namespace signals2
} // namespace boost

namespace sigc {
class connection {
public:
  void disconnect();
};
template <typename Signature> class signal {
public:
  signal();
  signal(const signal &other);
  ~signal();
  connection connect(const std::function<Signature> &slot);
  void clear();
};
} // namespace sigc
