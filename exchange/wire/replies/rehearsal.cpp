// Member by member.
#include "wire/replies/rehearsal.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

std::string to_json(const domain::rehearsal::Rehearsal& one) {
  JsonWriter out;
  out.begin_object();
  out.member("session", one.session.text)
      .member("pace", one.pace == domain::rehearsal::Pace::brisk ? "brisk" : "unhurried")
      .member("bid_number", one.own.text)
      .member("opens_at", one.opens_at)
      .member("ends_at", one.ends_at);
  out.end_object();
  return out.take();
}

std::string rehearsals_json(const std::optional<domain::rehearsal::Rehearsal>& own) {
  JsonWriter out;
  out.begin_object().key("rehearsals").begin_array();
  if (own) out.raw(to_json(*own));
  out.end_array().end_object();
  return out.take();
}

}  // namespace adit::wire::replies
