// The register of existing rights as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct RightRow {
  std::string id;
  std::string right;
  std::string mineral;
  std::string holder_zh;
  std::string entity;
  std::string control_group;
  std::optional<std::string> block;
  std::optional<std::string> stage;
  std::string state;
  base::Instant registered_at;
};

// False when the id is taken.
[[nodiscard]] bool insert_right(Transaction& tx, const RightRow& right);
[[nodiscard]] std::vector<RightRow> all_rights(Transaction& tx);  // by id

}  // namespace adit::store
