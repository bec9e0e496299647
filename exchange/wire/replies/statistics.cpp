// Writing figures.
#include "wire/replies/statistics.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void maybe(JsonWriter& out, std::string_view key, const std::optional<std::int64_t>& value) {
  if (value) out.member(key, *value);
}

}  // namespace

std::string to_json(const std::vector<Figures>& figures) {
  JsonWriter out;
  out.begin_object().key("groups").begin_array();
  for (const auto& one : figures) {
    out.begin_object().member("by", one.by).member("key", one.key).member("sold", one.sold);
    out.member("unsold", one.unsold).member("not_opened", one.not_opened);
    out.member("suspended", one.suspended).member("awaiting", one.awaiting);
    out.member("bids", one.bids).member("start_fen", one.start_fen);
    out.member("price_fen", one.price_fen).member("area_m2", one.area_m2);
    maybe(out, "price_per_km2_fen", one.price_per_km2_fen);
    maybe(out, "premium_bp", one.premium_bp);
    maybe(out, "median_premium_bp", one.median_premium_bp);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace adit::wire::replies
