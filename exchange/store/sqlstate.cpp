// SQLSTATE classes (PostgreSQL 15, appendix A) into the conditions of this room.
#include "store/sqlstate.hpp"

#include <pqxx/pqxx>
#include <string>
#include <string_view>

namespace adit::store {

namespace {

// libpqxx 6 does not carry the constraint's name, but the server's primary message quotes it.
std::string constraint_in(std::string_view message) {
  constexpr std::string_view mark = "constraint \"";
  const std::size_t at = message.find(mark);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + mark.size();
  return std::string(message.substr(from, message.find('"', from) - from));
}

bool starts(const std::string& state, std::string_view prefix) {
  return state.compare(0, prefix.size(), prefix) == 0;
}

}  // namespace

void rethrow_translated() {
  try {
    throw;
  } catch (const pqxx::in_doubt_error& fault) {
    throw InDoubt(fault.what());
  } catch (const pqxx::broken_connection& fault) {
    throw Unavailable(fault.what());
  } catch (const pqxx::sql_error& fault) {
    const std::string& state = fault.sqlstate();
    // 23: a constraint refused; 40001 and 40P01: transactions in each other's way.
    if (starts(state, "23")) throw Conflict(constraint_in(fault.what()), fault.what());
    if (state == "40001" || state == "40P01") throw Conflict("", fault.what());
    // 08: connection; 53: out of a resource; 57P: the server is being stopped or started.
    if (starts(state, "08") || starts(state, "53") || starts(state, "57P")) {
      throw Unavailable(fault.what());
    }
    throw;
  }
}

}  // namespace adit::store
