// A lot as an administrator drafts it. Coordinates enter as decimal degrees, the one place where
// numbers with a fraction are allowed, and become whole 10^-8 degrees at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/shape.hpp"

namespace adit::wire {

class Json;
class JsonWriter;

}  // namespace adit::wire

namespace adit::wire::requests {

struct Ring {
  bool hole = false;
  domain::plan::Ring points;  // closed, also when the input left it open
  bool operator==(const Ring&) const = default;
};

// Annual output: an exact decimal with its unit, such as "8" 10kt_ore_per_year.
struct Capacity {
  std::string amount;
  std::string unit;
  bool operator==(const Capacity&) const = default;
};

// Heights in whole millimetres between which the right lies.
struct Elevations {
  std::int64_t top_mm = 0;
  std::int64_t bottom_mm = 0;
  bool operator==(const Elevations&) const = default;
};

// A document that a rule may ask for; the file itself stays outside, its digest names it.
struct SupportingDocument {
  std::string type;
  std::string number;
  std::string issuer;
  std::string date;    // yyyy-mm-dd
  std::string sha256;  // lower-case hexadecimal
  std::string lot;
  std::string valid_until{};  // its last day; empty where it has none
  bool operator==(const SupportingDocument&) const = default;
};

struct LotDraft {
  std::string title_zh;
  std::string title_en;
  std::string right;  // exploration or mining
  std::string event;  // establish, extend, change
  std::string mineral;
  std::vector<std::string> co_minerals;
  std::optional<std::string> stage;
  std::optional<Capacity> capacity;
  std::vector<std::string> methods;
  std::vector<SupportingDocument> docs;
  std::string terms = "{}";  // conditions of the grant, as canonical JSON
  std::string plan;
  std::string profile;
  std::string location_zh;
  std::string location_en;
  std::vector<Ring> rings;
  std::optional<Elevations> elevations;  // none: to any depth
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::int64_t deposit_fen = 0;
  std::optional<std::int64_t> reserve_fen;  // secret: no encoder ever writes it
  int term_years = 0;
  bool operator==(const LotDraft&) const = default;
};

// Reads a draft by schemas/requests/lot-draft. Refuses with what the schema refuses, as
// check_design, and `lot.coordinate_precision` (pointer) for more than eight decimals or an
// exponent.
[[nodiscard]] base::Outcome<LotDraft> read_lot_draft(std::string_view bytes);

// An outline and the documents of a request that a schema has been held against; for requests that
// have them as a draft has. The rings refuse with `lot.coordinate_precision`; no `docs` is none.
[[nodiscard]] base::Outcome<std::vector<Ring>> read_rings(Json list);
[[nodiscard]] std::vector<SupportingDocument> read_documents(Json request);

// The public members of a draft, into an object that the caller has begun; never the reserve.
void write_public_members(JsonWriter& out, const LotDraft& draft);

// The draft without its reserve in canonical form, as events and tables keep it: rings as
// `rings_e8` in whole 10^-8 degrees, because what is hashed holds whole numbers only. And back.
[[nodiscard]] std::string kept_draft_json(const LotDraft& draft);
[[nodiscard]] LotDraft kept_draft(std::string_view json);

}  // namespace adit::wire::requests
