// The audit trail as JSON, and as the two kinds of file that people take away.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

// Whose command it was. Labels are looked up when somebody reads; the journal holds references.
struct AuditActor {
  std::string person;
  std::optional<std::string> account;
  std::optional<std::string> label;
  std::optional<std::string> role;
};

struct AuditEntry {
  base::Instant at;
  std::string stream;
  std::int64_t seq = 0;
  std::string kind;
  std::string body;  // canonical JSON
  std::string prev;  // hexadecimal, like the next
  std::string hash;
  std::string line;       // the entry in the bytes that `hash` covers
  bool withheld = false;  // neither body nor line may be shown yet
  std::optional<AuditActor> actor;
  std::optional<std::string> lot;
  std::optional<std::string> lot_number;
  std::optional<std::string> session;
};

struct Audit {
  std::vector<AuditEntry> entries;
  std::optional<std::string> next;
  std::vector<std::string> kinds;
};

// schemas/replies/audit
[[nodiscard]] std::string to_json(const Audit& audit);

// One row an entry, with a head; UTF-8 with its mark, so that spreadsheets read it right, and no
// cell that one would calculate.
[[nodiscard]] std::string to_csv(const Audit& audit);

// One object a line, each like an element of `entries`.
[[nodiscard]] std::string to_jsonl(const Audit& audit);

}  // namespace adit::wire::replies
