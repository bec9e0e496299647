// Members in sorted order: the text is canonical as written.
#include "wire/conformity/pins.hpp"

#include "domain/conformity/catalogue.hpp"
#include "wire/conformity/report.hpp"
#include "wire/json.hpp"

namespace adit::wire {
namespace {

void write_edition(JsonWriter& out, const Pins& pins) {
  out.key("edition").begin_object().member("digest", pins.edition_digest);
  out.member("id", pins.edition);
  if (pins.provisions_digest) out.member("provisions", *pins.provisions_digest);
  out.end_object();
}

void write_subject(JsonWriter& out, const Pins& pins) {
  out.key("subject").begin_object().key("changes").begin_array();
  for (const std::string& change : pins.changes) out.text(change);
  out.end_array().member("event", name_of(pins.event)).member("id", pins.id);
  out.member("kind", pins.kind).member("version", pins.version).end_object();
}

}  // namespace

const base::Digest& rules_digest() {
  static const base::Digest digest = base::sha256(catalogue_json());
  return digest;
}

std::string pins_json(const Pins& pins) {
  JsonWriter out;
  out.begin_object().member("at", pins.at).key("calendar").begin_object();
  out.member("digest", pins.calendar_digest).member("table", pins.calendar).end_object();
  write_edition(out, pins);
  out.key("rules").begin_object();
  out.member("count", domain::conformity::catalogue().size());
  out.member("digest", rules_digest()).end_object();
  if (pins.snapshot) {
    out.key("snapshot").begin_object().member("digest", pins.snapshot->digest);
    out.member("id", pins.snapshot->id).end_object();
  }
  write_subject(out, pins);
  return out.end_object().take();
}

}  // namespace adit::wire
