// Bodies of events as the journal keeps them, the kind chosen by the first byte; what is decoded is
// encoded again to the same bytes.
#include "fuzz/hold.hpp"
#include "wire/events/application_events.hpp"
#include "wire/events/lot_events.hpp"
#include "wire/events/session_events.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace {

using adit::fuzz::hold;

std::vector<std::string> event_kinds() {
  std::vector<std::string> out;
  for (const auto& name : adit::wire::schemas().names()) {
    if (name.starts_with("events/")) out.push_back(name.substr(7));
  }
  return out;
}

template <class Event>
void same_again(const adit::base::Outcome<Event>& event, std::string_view kind,
                std::string_view body) {
  if (!event) return;
  const auto again = adit::wire::encode(*event);
  hold(again.kind == kind && again.body == body, "an event is encoded as it was");
}

void decode(const std::string& kind, int v, std::string_view body) {
  if (kind.starts_with("session.")) {
    same_again(adit::wire::decode_session_event(kind, v, body), kind, body);
  } else if (kind.starts_with("lot.")) {
    same_again(adit::wire::decode_lot_event(kind, v, body), kind, body);
  } else if (kind.starts_with("application.")) {
    same_again(adit::wire::decode_application_event(kind, v, body), kind, body);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kinds = event_kinds();
  auto input = adit::fuzz::view(data, size);
  const auto& kind = kinds[adit::fuzz::take_choice(input) % kinds.size()];
  const int v = 1 + static_cast<int>(adit::fuzz::take_choice(input) % 2);
  decode(kind, v, input);
  // Few inputs are canonical by chance.
  const auto document = adit::wire::JsonDocument::parse(input);
  if (document) decode(kind, v, adit::wire::canonical(document->root()));
  return 0;
}
