// The inside of a Connection, for the files of this room that open transactions on it.
#pragma once

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "store/pool.hpp"

namespace adit::store {

class Connection::Impl {
 public:
  explicit Impl(std::string conninfo) : conninfo_(std::move(conninfo)) { connect(); }

  // Throws Unavailable. A connection never comes back by itself: what was prepared or locked on the
  // old one would be gone without a word.
  void connect();
  [[nodiscard]] bool broken() const { return !connection_ || !connection_->is_open(); }
  [[nodiscard]] pqxx::connection& raw() { return *connection_; }

 private:
  std::string conninfo_;
  std::unique_ptr<pqxx::connection> connection_;
};

}  // namespace adit::store
