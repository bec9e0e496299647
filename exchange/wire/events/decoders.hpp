// What the event codecs share: finding a kind's decoder, and insisting on canonical bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "wire/events/encoded_event.hpp"
#include "wire/json.hpp"
#include "wire/members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

// One kind of event in one of its versions.
template <class Event>
struct EventDecoder {
  std::string_view kind;
  int v = 1;
  Event (*decode)(const Members& body);
};

// Validates against schemas/events/<kind>, decodes, and compares with what `encoder` writes.
template <class Event>
[[nodiscard]] base::Outcome<Event> decode_event(std::span<const EventDecoder<Event>> decoders,
                                                EncodedEvent (*encoder)(const Event&),
                                                std::string_view kind, int v,
                                                std::string_view body) {
  bool known = false;
  for (const EventDecoder<Event>& row : decoders) {
    known = known || row.kind == kind;
    if (row.kind != kind || row.v != v) continue;
    const auto document = read("events/" + std::string(kind), body, file_limits);
    if (!document) return tl::unexpected(document.error());
    std::optional<base::Refusal> fault;
    Event event = row.decode(Members(document->root(), fault));
    if (fault) return tl::unexpected(*fault);
    const EncodedEvent again = encoder(event);
    if (again.body != body || again.v != v) {
      return base::refuse("event.not_canonical", {{"kind", std::string(kind)}});
    }
    return event;
  }
  if (known) return base::refuse("event.unknown_version", {{"kind", std::string(kind)}, {"v", v}});
  return base::refuse("event.unknown_kind", {{"kind", std::string(kind)}});
}

// ["a","b"] under `key`.
inline void write_texts(JsonWriter& out, std::string_view key,
                        const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

}  // namespace adit::wire
