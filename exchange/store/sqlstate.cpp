// What each class of failure means for the caller. libpqxx 6.4 gives the constraint's name only in
// the text of a verbose message.
#include "store/sqlstate.hpp"

namespace adit::store {

namespace {

constexpr std::string_view lock_not_available = "55P03";  // not within lock_timeout

// 08 connection, 53 resources, 57 intervention, 58 system, 25006 read-only after a change of roles.
bool is_outage(const std::string& sqlstate) {
  return sqlstate.starts_with("08") || sqlstate.starts_with("53") || sqlstate.starts_with("57") ||
         sqlstate.starts_with("58") || sqlstate == "25006";
}

}  // namespace

std::string constraint_in(const std::string& message) {
  static constexpr std::string_view label = "CONSTRAINT NAME:";
  const std::size_t at = message.find(label);
  if (at == message.npos) return {};
  const std::size_t begin = message.find_first_not_of(' ', at + label.size());
  const std::size_t end = message.find('\n', begin);
  return message.substr(begin, end == message.npos ? end : end - begin);
}

void rethrow_translated() {
  try {
    throw;
  } catch (const pqxx::in_doubt_error& fault) {
    throw InDoubt(fault.what());
  } catch (const pqxx::statement_completion_unknown& fault) {
    throw InDoubt(fault.what());
  } catch (const pqxx::transaction_rollback& fault) {  // serialisation failure, deadlock
    throw Conflict("", fault.what());
  } catch (const pqxx::broken_connection& fault) {
    throw Unavailable(fault.what());
  } catch (const pqxx::sql_error& fault) {
    const std::string& sqlstate = fault.sqlstate();
    if (sqlstate.starts_with("23")) throw Conflict(constraint_in(fault.what()), fault.what());
    if (sqlstate == lock_not_available) throw Conflict("", fault.what());
    if (is_outage(sqlstate) || sqlstate.empty()) throw Unavailable(fault.what());
    throw;
  }
}

}  // namespace adit::store
