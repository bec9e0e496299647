// Writing reports. Their documents go out as they are kept.
#include "wire/replies/reports.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const auto& text : texts) out.text(text);
  out.end_array();
}

void write_subject(JsonWriter& out, const KeptReport& report) {
  out.key("subject").begin_object().member("kind", report.kind).member("id", report.subject);
  out.member("version", report.version).member("event", report.event);
  write_texts(out, "changes", report.changes);
  if (report.number) {
    out.member("number", *report.number).member("title_zh", report.title_zh);
    out.member("title_en", report.title_en);
  }
  out.end_object();
}

void write(JsonWriter& out, const RightAssessment& one) {
  out.begin_object().member("digest", one.digest).member("at", one.at);
  out.member("event", one.event);
  write_texts(out, "changes", one.changes);
  out.member("stage", one.stage).member("verdict", one.verdict);
  write_texts(out, "blocking", one.blocking);
  out.member("plan", one.plan).member("snapshot", one.snapshot).end_object();
}

}  // namespace

std::string to_json(const KeptReport& report) {
  JsonWriter out(report.document.size() + 1024);
  out.begin_object().member("digest", report.digest).member("at", report.at);
  out.member("stage", report.stage);
  out.member("reviewed_by", report.asked ? "administrator" : "gate");
  write_subject(out, report);
  if (report.earlier) out.member("earlier", *report.earlier);
  if (report.later) out.member("later", *report.later);
  return out.member_raw("report", report.document).end_object().take();
}

std::string to_json(const RightAssessment& assessment) {
  JsonWriter out;
  write(out, assessment);
  return out.take();
}

std::string to_json(const std::vector<RightAssessment>& assessments) {
  JsonWriter out;
  out.begin_object().key("assessments").begin_array();
  for (const auto& one : assessments) write(out, one);
  return out.end_array().end_object().take();
}

}  // namespace adit::wire::replies
