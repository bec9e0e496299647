// Members in sorted order.
#include "wire/events/gate_json.hpp"

#include "wire/events/decoders.hpp"

namespace adit::wire {

using domain::conformity::Verdict;

domain::conformity::Verdict verdict_of(std::string_view text) {
  for (const Verdict verdict :
       {Verdict::conforming, Verdict::nonconforming, Verdict::needs_justification}) {
    if (domain::session::name(verdict) == text) return verdict;
  }
  return Verdict::undetermined;
}

void write_gate(JsonWriter& out, const domain::session::Gate& gate) {
  out.key("gate").begin_object();
  out.member("report_digest", gate.report_digest);
  write_texts(out, "rules", gate.rules);
  out.member("verdict", domain::session::name(gate.verdict));
  out.end_object();
}

domain::session::Gate gate_of(const Members& in) {
  return {verdict_of(in.text("verdict")), in.digest("report_digest"), in.texts("rules")};
}

}  // namespace adit::wire
