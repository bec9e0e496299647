// Writes an edition in numbers: what it holds, how much of it, and what it lacks.
#include "wire/replies/plan_edition.hpp"

#include <algorithm>

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

using domain::plan::Edition;

void write_document(JsonWriter& out, const domain::plan::Document& document) {
  out.key("document").begin_object().member("title_zh", document.title.zh);
  out.member("title_en", document.title.en).member("number", document.number);
  out.member("issued", base::to_text(document.issued)).member("sha256", document.sha256);
  out.end_object();
}

void write_layer(JsonWriter& out, std::string_view part, std::size_t count) {
  out.begin_object().member("part", part).member("count", count).end_object();
}

void write_layers(JsonWriter& out, const Edition& edition) {
  out.key("layers").begin_array();
  if (edition.blocks) write_layer(out, "blocks", edition.blocks->size());
  if (edition.farmland) write_layer(out, "farmland", edition.farmland->size());
  for (const std::string& layer : domain::plan::layers_of_zones(edition)) {
    const auto of_layer = [&layer](const domain::plan::Zone& zone) { return zone.layer == layer; };
    const auto count = std::count_if(edition.zones.begin(), edition.zones.end(), of_layer);
    write_layer(out, layer, static_cast<std::size_t>(count));
  }
  out.end_array();
}

void write_missing(JsonWriter& out, const Edition& edition) {
  out.key("missing").begin_array();
  for (const domain::plan::Missing& missing : edition.missing) {
    out.begin_object().member("part", missing.part).member("annex", missing.annex);
    out.member("line", missing.line).member("why_zh", missing.why.zh);
    out.member("why_en", missing.why.en).end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const Edition& edition) {
  JsonWriter out;
  out.begin_object().member("id", edition.id).member("title_zh", edition.title.zh);
  out.member("title_en", edition.title.en);
  out.member("effective_from", base::to_text(edition.effective_from));
  out.member("effective_to", base::to_text(edition.effective_to));
  out.member("synthetic", edition.synthetic).member("digest", edition.digest);
  write_document(out, edition.document);
  out.member("minerals", edition.minerals.all().size());
  out.member("clauses", edition.clauses.size());
  write_layers(out, edition);
  write_missing(out, edition);
  return out.end_object().take();
}

}  // namespace adit::wire::replies
