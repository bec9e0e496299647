// Announcements name the sessions; the read model knows how they ended.
#include "store/session_ids.hpp"

#include "store/statement.hpp"

namespace adit::store {

// The phase is chosen before the limit is counted, so that sessions of one hide none of another.
std::vector<std::string> list_session_ids(Transaction& tx, const std::string& phase,
                                          base::Instant now, int limit) {
  const auto rows =
      run(tx,
          "SELECT n.session FROM announcement n "
          "LEFT JOIN session s ON s.id = n.session WHERE CASE "
          "WHEN $1 = '' THEN true "
          "WHEN $1 IN ('sold', 'unsold', 'not_opened', 'suspended') THEN s.phase = $1 "
          "WHEN $1 = 'scheduled' THEN coalesce(s.phase, 'scheduled') = 'scheduled' "
          "ELSE coalesce(s.phase, 'scheduled') IN ('scheduled', 'free', 'countdown') "
          "AND n.opens_at_ms <= $2 END "
          "ORDER BY n.opens_at_ms DESC, n.session LIMIT $3",
          phase, now.ms, limit);
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(text(row[0]));
  return ids;
}

}  // namespace adit::store
