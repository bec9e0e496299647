// Reports and catalogue rows as canonical JSON.
#include "wire/conformity/report.hpp"

#include <algorithm>

#include "wire/conformity/pins.hpp"
#include "wire/json.hpp"

namespace adit::wire {
namespace {

using namespace domain::conformity;

void write_words(JsonWriter& out, const domain::plan::Words& words) {
  out.begin_object().member("en", words.en).member("zh", words.zh).end_object();
}

struct ScalarWriter {
  JsonWriter& out;
  void operator()(const std::string& text) const { out.text(text); }
  void operator()(std::int64_t number) const { out.integer(number); }
  void operator()(bool flag) const { out.boolean(flag); }
};

struct InputWriter : ScalarWriter {
  using ScalarWriter::operator();
  void operator()(const std::vector<std::string>& list) const {
    out.begin_array();
    for (const std::string& text : list) out.text(text);
    out.end_array();
  }
  void operator()(const std::vector<Fields>& records) const {
    out.begin_array();
    for (const Fields& record : records) write_record(record);
    out.end_array();
  }
  void write_record(Fields record) const {
    std::ranges::sort(record, {}, &Fields::value_type::first);
    out.begin_object();
    for (const auto& [name, value] : record) {
      out.key(name);
      std::visit(ScalarWriter{out}, value);
    }
    out.end_object();
  }
};

void write_inputs(JsonWriter& out, Inputs inputs) {
  std::ranges::sort(inputs, {}, &Inputs::value_type::first);
  out.begin_object();
  for (const auto& [name, value] : inputs) {
    out.key(name);
    std::visit(InputWriter{{out}}, value);
  }
  out.end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  out.begin_object().member("clause", finding.clause).key("explain");
  write_words(out, finding.explain);
  out.key("inputs");
  write_inputs(out, finding.inputs);
  out.member("line", finding.line).key("missing").begin_array();
  for (const std::string& part : finding.missing) out.text(part);
  out.end_array().member("rule", finding.rule).member("section", finding.section);
  out.member("stage", name_of(finding.stage)).member("verdict", name_of(finding.verdict));
  out.end_object();
}

std::string_view name_of_modality(Modality modality) {
  switch (modality) {
    case Modality::must:
      return "must";
    case Modality::must_not:
      return "must_not";
    case Modality::in_principle:
      return "in_principle";
    case Modality::must_argue:
      return "must_argue";
    case Modality::strictly:
      return "strictly";
    case Modality::expected:
      return "expected";
    case Modality::encouraged:
      break;
  }
  return "encouraged";
}

std::string_view name_of_issuer(Issuer issuer) {
  switch (issuer) {
    case Issuer::approving:
      return "approving";
    case Issuer::planning:
      return "planning";
    case Issuer::mine_enterprise:
      break;
  }
  return "mine_enterprise";
}

void write_justification(JsonWriter& out, const Row& row) {
  if (row.justified_by.empty()) return;
  out.key("justified_by").begin_object();
  if (!row.beside.empty()) out.member("beside", row.beside);
  out.member("document", row.justified_by).member("issuer", name_of_issuer(row.issuer));
  out.end_object();
}

void write_row(JsonWriter& out, const Row& row) {
  out.begin_object().member("clause", row.clause).member("id", row.id);
  out.key("inputs").begin_array();
  for (const std::string_view input : row.inputs) out.text(input);
  out.end_array();
  write_justification(out, row);
  out.member("line", row.line).member("modality", name_of_modality(row.modality));
  out.member("section", row.section).key("stages").begin_array();
  for (const Stage stage : row.stages) out.text(name_of(stage));
  out.end_array().key("title");
  write_words(out, title_of(row.id));
  out.member("verdict", name_of(row.violated)).end_object();
}

std::string written(const Report& report, const Pins* pins) {
  JsonWriter out;
  out.begin_object().key("findings").begin_array();
  for (const Finding& finding : report.findings) write_finding(out, finding);
  out.end_array();
  if (pins != nullptr) out.key("pins").raw(pins_json(*pins));
  out.member("plan", report.plan).member("registry_digest", report.registry_digest);
  out.key("reservations").begin_array();
  for (const Wanted& wanted : report.reservations) {
    out.begin_object().member("id", wanted.id).member("kind", wanted.kind);
    out.member("slot", wanted.slot).end_object();
  }
  out.end_array().member("verdict", name_of(report.verdict)).end_object();
  return out.take();
}

}  // namespace

std::string report_json(const Report& report) {
  return written(report, nullptr);
}

std::string report_json(const Report& report, const Pins& pins) {
  return written(report, &pins);
}

std::string catalogue_json() {
  JsonWriter out;
  out.begin_object().key("rules").begin_array();
  for (const Row& row : catalogue()) write_row(out, row);
  return out.end_array().end_object().take();
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conforming:
      return "conforming";
    case Verdict::nonconforming:
      return "nonconforming";
    case Verdict::needs_justification:
      return "needs_justification";
    case Verdict::undetermined:
      break;
  }
  return "undetermined";
}

std::string_view name_of(FindingVerdict verdict) {
  switch (verdict) {
    case FindingVerdict::pass:
      return "pass";
    case FindingVerdict::fail:
      return "fail";
    case FindingVerdict::needs_justification:
      return "needs_justification";
    case FindingVerdict::justified:
      return "justified";
    case FindingVerdict::not_applicable:
      return "not_applicable";
    case FindingVerdict::undetermined:
      return "undetermined";
    case FindingVerdict::info:
      break;
  }
  return "info";
}

std::string_view name_of(Stage stage) {
  return stage_name(stage);
}

std::string_view name_of(LotEvent event) {
  switch (event) {
    case LotEvent::extend:
      return "extend";
    case LotEvent::change:
      return "change";
    case LotEvent::establish:
      break;
  }
  return "establish";
}

}  // namespace adit::wire
