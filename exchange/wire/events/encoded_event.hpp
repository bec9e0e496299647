// An event on its way into or out of the journal: its dotted name, the version of its body's schema
// and the body as canonical JSON. Schemas: schemas/events/<kind>.schema.json.
#pragma once

#include <string>

namespace adit::wire {

struct EncodedEvent {
  std::string kind;
  int v = 1;
  std::string body;

  bool operator==(const EncodedEvent&) const = default;
};

}  // namespace adit::wire
