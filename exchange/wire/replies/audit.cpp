// Writing the trail. A cell that begins like a formula gets an apostrophe in front, which is how
// spreadsheets are told that a text is one.
#include "wire/replies/audit.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void maybe(JsonWriter& out, std::string_view key, const std::optional<std::string>& text) {
  if (text) out.member(key, *text);
}

void write_actor(JsonWriter& out, const std::optional<AuditActor>& actor) {
  if (!actor) {
    out.member_null("actor");
    return;
  }
  out.key("actor").begin_object().member("person", actor->person);
  maybe(out, "account", actor->account);
  maybe(out, "label", actor->label);
  maybe(out, "role", actor->role);
  out.end_object();
}

void write_entry(JsonWriter& out, const AuditEntry& entry) {
  out.begin_object().member("at", entry.at).member("stream", entry.stream);
  out.member("seq", entry.seq).member("kind", entry.kind);
  out.member("prev", entry.prev).member("hash", entry.hash);
  if (entry.withheld) {
    out.member_null("line");
  } else {
    out.member("line", entry.line);
  }
  write_actor(out, entry.actor);
  if (entry.lot && entry.lot_number) {
    out.key("lot").begin_object().member("id", *entry.lot);
    out.member("number", *entry.lot_number).end_object();
  }
  maybe(out, "session", entry.session);
  out.end_object();
}

std::string cell(std::string_view text) {
  constexpr std::string_view beginnings = "=+-@\t\r\n";
  const bool formula = !text.empty() && beginnings.find(text.front()) != std::string_view::npos;
  std::string out = formula ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string row(const AuditEntry& entry) {
  const auto& actor = entry.actor;
  const auto of_actor = [&actor](std::optional<std::string> AuditActor::*member) {
    return actor ? ((*actor).*member).value_or("") : std::string();
  };
  const std::string columns[] = {base::to_text(entry.at),
                                 entry.kind,
                                 of_actor(&AuditActor::label),
                                 of_actor(&AuditActor::account),
                                 of_actor(&AuditActor::role),
                                 actor ? actor->person : std::string(),
                                 entry.lot_number.value_or(""),
                                 entry.session.value_or(""),
                                 entry.stream,
                                 std::to_string(entry.seq),
                                 entry.withheld ? std::string() : entry.body,
                                 entry.prev,
                                 entry.hash};
  std::string out;
  for (const auto& column : columns) out += (out.empty() ? "" : ",") + cell(column);
  return out + "\r\n";
}

}  // namespace

std::string to_json(const Audit& audit) {
  JsonWriter out;
  out.begin_object().key("entries").begin_array();
  for (const auto& entry : audit.entries) write_entry(out, entry);
  out.end_array();
  if (audit.next) {
    out.member("next", *audit.next);
  } else {
    out.member_null("next");
  }
  out.key("kinds").begin_array();
  for (const auto& kind : audit.kinds) out.text(kind);
  out.end_array().end_object();
  return out.take();
}

std::string to_csv(const Audit& audit) {
  std::string out =
      "\xEF\xBB\xBF"
      "at,kind,actor,account,role,person,lot,session,stream,seq,body,prev,hash\r\n";
  for (const auto& entry : audit.entries) out += row(entry);
  return out;
}

std::string to_jsonl(const Audit& audit) {
  std::string lines;
  for (const auto& entry : audit.entries) {
    JsonWriter out;
    write_entry(out, entry);
    lines += out.take() + "\n";
  }
  return lines;
}

}  // namespace adit::wire::replies
