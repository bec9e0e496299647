// A rehearsal script (schemas/documents/rehearsal): one lot, and what is asked of its session when.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"

namespace adit::wire {

enum class ScriptKind { open, admit, bid, tick, hammer, interrupt, resume };

// One command. `at` is when it is decided and `t_recv` when it was received; a script may give
// either one or none, which means the moment of the command before.
struct ScriptCommand {
  ScriptKind kind = ScriptKind::tick;
  base::Instant at;
  base::Instant t_recv;
  std::string actor;
  std::int64_t amount_fen = 0;
  std::string bid_id;  // made up where the script has none
  std::optional<base::Instant> since;
  std::string cause;
};

struct Script {
  std::string lot = "rehearsal";
  std::string right = "exploration";
  std::string mineral = "rehearsal";
  std::string title_zh = "示例-演练";
  std::string title_en = "示例 Rehearsal";
  std::int64_t area_m2 = 1;
  std::int64_t deposit_fen = 0;
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::optional<std::int64_t> reserve_fen;
  base::Instant opens_at;
  std::vector<std::string> bidders;  // admitted before the opening
  std::vector<ScriptCommand> commands;
  bool run_on = true;  // time runs on after the last command until the session has ended
};

// Fills in what a script may leave out: the opening is the moment of the first command that does
// not admit anybody; without `bidders` and admit commands everybody who bids is admitted.
// Refuses with the schema's refusals, `instant.malformed` and `rehearsal.missing` (pointer) for a
// bid without actor or amount, an admission without actor, or a script in which no moment stands.
[[nodiscard]] base::Outcome<Script> read_script(std::string_view bytes);

}  // namespace adit::wire
