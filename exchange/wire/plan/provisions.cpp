// Ten files into one aggregate; a refusal names the file that caused it.
#include "wire/plan/provisions.hpp"

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "base/invariant.hpp"
#include "wire/embedded.hpp"
#include "wire/json.hpp"
#include "wire/plan/provision_rows.hpp"
#include "wire/plan/provision_tables.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::plan::Provisions;

// In the order of provision_files.
constexpr std::array<ProvisionReader, provision_files.size()> readers{
    read_tables,   read_areas,         read_belts,    read_quotas,  read_scales,
    read_controls, read_prerequisites, read_projects, read_targets, read_contradictions};

std::string schema_of(std::string_view file) {
  return "documents/plan-" + std::string(file.substr(0, file.find('.')));
}

// All files cite the same text, or their line numbers mean nothing.
Outcome<void> read_part(Provisions& into, std::size_t part, const std::string& bytes) {
  const auto document = read(schema_of(provision_files[part]), bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  const std::string sha256(document->root()["document"].text());
  if (into.document_sha256.empty()) into.document_sha256 = sha256;
  if (into.document_sha256 != sha256) {
    return base::refuse("plan.other_document", {{"row", std::string("document")}});
  }
  return readers[part](into, document->root());
}

Provisions read_embedded() {
  ProvisionFiles files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto bytes =
        embedded("deploy/plans/jilin-2011-2015/provisions/" + std::string(provision_files[i]));
    ADIT_INVARIANT(bytes.has_value(), "the program carries the provisions");
    files[i] = *bytes;
  }
  auto provisions = read_provisions(files);
  ADIT_INVARIANT(provisions.has_value(), "the provisions are well formed");
  return std::move(*provisions);
}

}  // namespace

Outcome<Provisions> read_provisions(const ProvisionFiles& files) {
  Provisions provisions;
  std::string digests;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string file(provision_files[i]);
    if (const auto ok = read_part(provisions, i, files[i]); !ok) {
      base::Refusal refusal = ok.error();
      refusal.params.emplace_back("file", file);
      return tl::unexpected(std::move(refusal));
    }
    digests += base::to_hex(base::sha256(files[i])) + " " + file + "\n";
  }
  provisions.digest = base::sha256(digests);
  return provisions;
}

namespace {

// One a supplemented edition, for as long as the program lives: reports point into them.
const Provisions* supplemented_of(const domain::plan::Edition& edition, const Provisions& carried) {
  static std::mutex guard;
  static std::map<std::string, Provisions> made;
  const std::lock_guard lock(guard);
  const std::string key = base::to_hex(edition.digest);
  const auto found = made.find(key);
  if (found != made.end()) return &found->second;
  return &made.emplace(key, supplemented(carried, edition.supplement)).first->second;
}

}  // namespace

const Provisions* provisions_of(const domain::plan::Edition& edition) {
  static const Provisions carried = read_embedded();
  if (carried.document_sha256 != edition.document.sha256) return nullptr;
  return edition.supplement.empty() ? &carried : supplemented_of(edition, carried);
}

std::string provisions_summary_json(const Provisions& provisions) {
  JsonWriter out;
  out.begin_object().member("areas", provisions.areas.size());
  out.member("belts", provisions.belts.size());
  out.member("contradictions", provisions.contradictions.size());
  out.member("controls", provisions.controls.size()).member("digest", provisions.digest);
  out.member("minimum_scales", provisions.minimums.size());
  out.key("missing").begin_array();
  for (const domain::plan::Missing& missing : provisions.missing) {
    out.begin_object().member("annex", missing.annex).member("en", missing.why.en);
    out.member("line", missing.line).member("part", missing.part);
    out.member("zh", missing.why.zh).end_object();
  }
  out.end_array().member("prerequisites", provisions.prerequisites.size());
  out.member("projects", provisions.projects.size());
  out.member("quotas", provisions.quotas.size());
  out.member("scale_classes", provisions.classes.size());
  out.member("tables", provisions.tables.size());
  return out.member("targets", provisions.targets.size()).end_object().take();
}

}  // namespace adit::wire
