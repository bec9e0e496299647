// The three kinds of text whose form a pattern cannot check to the end.
#include "wire/members.hpp"

namespace adit::wire {

void Members::blame(std::string_view key, base::Refusal refusal) const {
  if (*fault_) return;
  refusal.pointer = "/" + std::string(key);
  *fault_ = std::move(refusal);
}

std::vector<std::string> Members::texts(std::string_view key) const {
  std::vector<std::string> out;
  for (const Json& element : object_[key].elements()) out.emplace_back(element.text());
  return out;
}

base::Instant Members::instant(std::string_view key) const {
  const auto at = base::parse_instant(object_[key].text());
  if (at) return *at;
  blame(key, at.error());
  return {};
}

base::Date Members::date(std::string_view key) const {
  const auto date = base::parse_date(object_[key].text());
  if (date) return *date;
  blame(key, date.error());
  return {};
}

base::Digest Members::digest(std::string_view key) const {
  const auto digest = base::digest_from_hex(object_[key].text());
  if (digest) return *digest;
  blame(key, base::Refusal{"digest.malformed", {}});
  return {};
}

}  // namespace adit::wire
