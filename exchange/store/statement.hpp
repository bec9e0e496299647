// How the read models of this room talk to the database: one way to run a statement, and readers
// for the columns they share. Not for other rooms: pqxx ends here.
#pragma once

#include <cstdint>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/sqlstate.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// A parameter that may be NULL; pqxx 6 has none of its own for std::optional.
struct Nullable {
  std::optional<std::string> text;
};

[[nodiscard]] inline Nullable nullable(const std::optional<std::string>& text) {
  return {text};
}
[[nodiscard]] inline Nullable nullable(const std::optional<std::int64_t>& number) {
  return number ? Nullable{std::to_string(*number)} : Nullable{};
}
[[nodiscard]] inline Nullable nullable(const std::optional<base::Instant>& at) {
  return at ? Nullable{std::to_string(at->ms)} : Nullable{};
}

// SQL for the area of a polygon in whole square metres, on the CGCS2000 ellipsoid. The sides are
// straight in longitude and latitude, as drawn; cutting them short keeps the geodesics of
// `geography` from bulging away from them (some thousand square metres on a block of 40 km²).
[[nodiscard]] std::string area_sql(const std::string& polygon);

// A text[] parameter.
[[nodiscard]] std::string array_text(const std::vector<std::string>& items);

[[nodiscard]] std::string text(const pqxx::field& field);  // empty for NULL
[[nodiscard]] std::optional<std::string> maybe_text(const pqxx::field& field);
[[nodiscard]] std::int64_t number(const pqxx::field& field);  // 0 for NULL
[[nodiscard]] std::optional<std::int64_t> maybe_number(const pqxx::field& field);
[[nodiscard]] bool flag(const pqxx::field& field);
[[nodiscard]] base::Instant instant(const pqxx::field& field);
[[nodiscard]] std::optional<base::Instant> maybe_instant(const pqxx::field& field);

}  // namespace adit::store

namespace pqxx {

template <>
struct string_traits<adit::store::Nullable> {
  static constexpr const char* name() noexcept { return "nullable"; }
  static constexpr bool has_null() noexcept { return true; }
  static bool is_null(const adit::store::Nullable& value) { return !value.text; }
  static std::string to_string(const adit::store::Nullable& value) { return *value.text; }
};

}  // namespace pqxx

namespace adit::store {

// Runs one statement with $1, $2, …; throws what `translated` makes of the server's errors.
template <class... Args>
pqxx::result run(Transaction& tx, const char* sql, const Args&... args) {
  return translated([&] { return tx.sql().exec_params(sql, args...); });
}

// The same for what gates and bidders ask again and again: the server reads the statement once for
// a connection, under `name`, which belongs to this text alone; and once it has found that knowing
// the values helps no plan, it plans no more. It finds so when the values come out of a
// materialized `asked`, where the planner cannot see them.
template <class... Args>
pqxx::result run_planned(Transaction& tx, const char* name, const std::string& sql,
                         const Args&... args) {
  return translated([&] {
    tx.sql().conn().prepare(name, sql);  // no word to the server but for the first time
    return tx.sql().exec_prepared(name, args...);
  });
}

}  // namespace adit::store
