// The little of libpq that the journal needs: binary parameters and results, waiting that can be
// given up, and warnings that count. Why not libpqxx here:
// exchange/decisions/0003-libpq-in-the-journal.md.
#pragma once

#include <libpq-fe.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.hpp"

namespace adit::journal::pq {

// The server refused a statement; the connection can go on.
class Refused : public std::runtime_error {
 public:
  Refused(std::string sqlstate_text, const std::string& message)
      : std::runtime_error(message), sqlstate(std::move(sqlstate_text)) {}
  std::string sqlstate;
};

// The elements of a one-dimensional array in PostgreSQL's binary form.
class Array {
 public:
  enum class Of : std::uint32_t { bytea = 17, int8 = 20, int4 = 23, text = 25 };

  // `width` is a guess at the bytes of an element.
  Array(Of type, std::size_t count, std::size_t width);
  void add(std::string_view bytes);
  void add_int8(std::int64_t value);
  void add_int4(std::int32_t value);

 private:
  friend class Params;
  std::string bytes_;
};

// Positional parameters in binary form.
class Params {
 public:
  Params& bytes(std::string_view value);  // text and bytea
  Params& int8(std::int64_t value);
  Params& int4(std::int32_t value);
  Params& array(Array array);
  Params& null();

 private:
  friend class Connection;
  std::vector<std::string> values_;
  std::vector<bool> nulls_;
};

// Rows in binary form.
class Result {
 public:
  explicit Result(PGresult* result) : result_(result) {}
  [[nodiscard]] int rows() const { return PQntuples(result_.get()); }
  [[nodiscard]] bool is_null(int row, int column) const {
    return PQgetisnull(result_.get(), row, column) == 1;
  }
  [[nodiscard]] std::string_view bytes(int row, int column) const;
  [[nodiscard]] std::int64_t int8(int row, int column) const;
  [[nodiscard]] std::int32_t int4(int row, int column) const;

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

// One connection to a server that takes writes; commits wait for the disk, and for the synchronous
// standby where there is one. Every call throws Unavailable when the connection is gone, and after
// `given_up` was set, which another thread may do at any time.
class Connection {
 public:
  Connection(const std::string& conninfo, const char* application,
             const std::atomic<bool>& given_up);

  // A statement by a name that lives as long as the connection; a second time does nothing.
  void prepare(const char* name, const char* sql);
  // Prepares a statement, unless it is, and runs it; throws Refused when the server says no.
  Result run(const char* name, const char* sql, const Params& params);
  Result exec(const char* sql);

  // True when the server warned during the last statement. A commit that was not replicated is told
  // by a warning only.
  [[nodiscard]] bool warned() const { return warned_; }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  [[noreturn]] void lost() const;
  void flush();
  void wait(short events);
  Result result();
  static void notice(void* self, const PGresult* result);

  std::unique_ptr<PGconn, Finish> connection_;
  const std::atomic<bool>& given_up_;
  bool warned_ = false;
  std::vector<std::string_view> prepared_;
};

}  // namespace adit::journal::pq
