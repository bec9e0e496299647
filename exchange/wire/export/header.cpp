// The header's member order is part of the format (schemas/export.md).
#include "wire/export/header.hpp"

#include "wire/json.hpp"

namespace adit::wire {

std::string export_header(const domain::auction::Scheduled& terms) {
  JsonWriter out;
  out.begin_object();
  out.member("format", "adit-session/1");
  out.member("session", terms.session.text);
  out.member("lot", terms.lot.text);
  out.member("number", terms.number);
  out.member("title_zh", terms.title_zh);
  out.member("title_en", terms.title_en);
  out.member("kind", "auction");
  out.key("profile").begin_object();
  out.member("id", terms.profile.id).member("version", terms.profile.version).end_object();
  out.member("calendar", terms.calendar);
  if (terms.reserve_commitment) {
    out.member("reserve_commitment", *terms.reserve_commitment);
  } else {
    out.member_null("reserve_commitment");
  }
  out.end_object();
  return out.take();
}

base::Digest export_root(const domain::auction::Scheduled& terms) {
  return base::sha256(export_header(terms));
}

}  // namespace adit::wire
