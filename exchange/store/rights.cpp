// The statements behind the register.
#include "store/rights.hpp"

#include "store/statement.hpp"

namespace adit::store {

bool insert_right(Transaction& tx, const RightRow& right) {
  return run(tx,
             "INSERT INTO registered_right (id, right_kind, mineral, holder_zh, entity, "
             "control_group, block, stage, state, registered_at_ms) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
             right.id, right.right, right.mineral, right.holder_zh, right.entity,
             right.control_group, nullable(right.block), nullable(right.stage), right.state,
             right.registered_at.ms)
             .affected_rows() == 1;
}

std::vector<RightRow> all_rights(Transaction& tx) {
  std::vector<RightRow> out;
  const auto rows = run(tx,
                        "SELECT id, right_kind, mineral, holder_zh, entity, control_group, block, "
                        "stage, state, registered_at_ms FROM registered_right ORDER BY id");
  for (const auto& row : rows) {
    out.push_back({text(row["id"]), text(row["right_kind"]), text(row["mineral"]),
                   text(row["holder_zh"]), text(row["entity"]), text(row["control_group"]),
                   maybe_text(row["block"]), maybe_text(row["stage"]), text(row["state"]),
                   instant(row["registered_at_ms"])});
  }
  return out;
}

}  // namespace adit::store
