// Announcements name the sessions; the read model knows how they ended.
#include "store/session_ids.hpp"

#include "store/statement.hpp"

namespace adit::store {

std::vector<std::string> list_session_ids(Transaction& tx, const std::string& ended_in, int limit) {
  const auto rows = run(tx,
                        "SELECT n.session FROM announcement n "
                        "LEFT JOIN session s ON s.id = n.session "
                        "WHERE $1 = '' OR s.phase = $1 "
                        "ORDER BY n.opens_at_ms DESC, n.session LIMIT $2",
                        ended_in, limit);
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(text(row[0]));
  return ids;
}

}  // namespace adit::store
