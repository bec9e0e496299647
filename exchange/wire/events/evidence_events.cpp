// Members in sorted order: the body is canonical as written.
#include "wire/events/evidence_events.hpp"

#include "wire/json.hpp"

namespace adit::wire {

EncodedEvent reserve_opened(const std::string& session, const std::string& lot,
                            const std::string& person, const std::string& role) {
  JsonWriter out;
  out.begin_object().member("lot", lot).member("person", person).member("role", role);
  out.member("session", session).end_object();
  return {"evidence.reserve_opened", 1, out.take()};
}

}  // namespace adit::wire
