// A row with what its subject is called.
#include "service/reports.hpp"

#include "service/lot_reply.hpp"
#include "store/reports.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::service {

namespace {

wire::replies::KeptReport reply_of(const store::KeptReport& row, const std::string& digest) {
  wire::replies::KeptReport out;
  out.digest = digest;
  out.at = row.at;
  out.stage = row.stage;
  out.asked = row.asked;
  out.kind = row.kind;
  out.subject = row.subject;
  out.version = row.version;
  out.event = row.event;
  out.changes = row.changes;
  out.earlier = row.earlier;
  out.later = row.later;
  out.document = row.document;
  return out;
}

}  // namespace

base::Outcome<wire::replies::KeptReport> find_report(store::Transaction& tx,
                                                     const std::optional<Actor>& actor,
                                                     const std::string& digest) {
  for (const auto& row : store::kept_reports(tx, digest)) {
    auto out = reply_of(row, digest);
    if (row.kind == "right") return out;
    const auto lot = visible_lot(tx, actor, row.subject);
    if (!lot) continue;
    const auto draft = wire::requests::kept_draft(lot->lot.draft);
    out.number = lot->lot.number;
    out.title_zh = draft.title_zh;
    out.title_en = draft.title_en;
    return out;
  }
  return base::refuse("report.not_found", {{"digest", digest.substr(0, 64)}});
}

}  // namespace adit::service
