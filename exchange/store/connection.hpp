// The inside of a Connection, for this room only.
#pragma once

#include <atomic>
#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "store/pool.hpp"

namespace adit::store {

// Notes warnings of the server: a commit that was not replicated is told by a warning only.
class WarningNote final : public pqxx::errorhandler {
 public:
  explicit WarningNote(pqxx::connection_base& connection) : pqxx::errorhandler(connection) {}
  bool operator()(const char message[]) noexcept override;
  bool warned = false;
};

class Connection::Impl {
 public:
  Impl(std::string conninfo, ConnectionOptions options)
      : conninfo_(std::move(conninfo)), options_(options) {}

  // Throws pqxx exceptions.
  void connect();
  [[nodiscard]] bool alive() const;
  void drop() noexcept;

  [[nodiscard]] pqxx::connection& connection() { return *connection_; }
  [[nodiscard]] WarningNote& note() { return *note_; }

 private:
  std::string conninfo_;
  ConnectionOptions options_;
  std::unique_ptr<pqxx::connection> connection_;
  std::unique_ptr<WarningNote> note_;  // destroyed before its connection
};

}  // namespace adit::store
