// From an address to a question that an index answers.
#include "service/audit.hpp"

#include <algorithm>
#include <charconv>

#include "base/digest.hpp"
#include "store/audit.hpp"
#include "store/people.hpp"
#include "wire/embedded.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;

namespace {

constexpr std::string_view bid_kind = "session.bid_accepted";
constexpr std::string_view schema_folder = "schemas/events/";
constexpr std::string_view schema_ending = ".schema.json";

// Every kind that has a schema, in the order of their names.
std::vector<std::string> all_kinds() {
  std::vector<std::string> kinds;
  for (const std::string_view path : wire::embedded_under(schema_folder)) {
    if (!path.ends_with(schema_ending)) continue;
    const std::size_t length = path.size() - schema_folder.size() - schema_ending.size();
    kinds.emplace_back(path.substr(schema_folder.size(), length));
  }
  std::ranges::sort(kinds);
  return kinds;
}

tl::unexpected<base::Refusal> refuse_query(const std::string& name, std::string code,
                                           const std::string& value) {
  return base::refuse_at("/" + name, std::move(code), {{name, value.substr(0, 64)}});
}

Outcome<std::optional<Instant>> midnight(const std::string& name,
                                         const std::optional<std::string>& day, int days_later) {
  if (!day) return std::nullopt;
  const auto date = base::parse_date(*day);
  if (!date) return refuse_query(name, "audit.malformed_date", *day);
  return std::optional(base::shanghai_midnight(*date + days_later));
}

Outcome<void> take_days(const AuditFilter& filter, store::AuditQuery& query) {
  const auto from = midnight("from", filter.from, 0);
  if (!from) return tl::unexpected(from.error());
  const auto before = midnight("to", filter.to, 1);
  if (!before) return tl::unexpected(before.error());
  query.from = *from;
  query.before = *before;
  if (!query.from || !query.before || *query.from < *query.before) return {};
  return base::refuse_at("/to", "audit.days_order", {{"from", *filter.from}, {"to", *filter.to}});
}

Outcome<void> take_kind(const AuditFilter& filter, store::AuditQuery& query) {
  for (const auto& kind : all_kinds()) {
    const bool wanted =
        !filter.kind || kind == *filter.kind || kind.starts_with(*filter.kind + ".");
    if (wanted && kind != bid_kind) query.kinds.push_back(kind);
  }
  query.bids = filter.kind == bid_kind;
  if (query.bids || !query.kinds.empty()) return {};
  return refuse_query("kind", "audit.unknown_kind", *filter.kind);
}

Outcome<void> take_place(store::Transaction& tx, const AuditFilter& filter,
                         store::AuditQuery& query) {
  if (filter.lot) {
    query.streams = store::streams_of_lot(tx, *filter.lot);
    if (query.streams->empty()) return refuse_query("lot", "lot.not_found", *filter.lot);
  }
  if (!filter.stream) return {};
  const bool within = !query.streams || std::ranges::count(*query.streams, *filter.stream) > 0;
  query.streams = within ? std::vector{*filter.stream} : std::vector<std::string>{};
  return {};
}

Outcome<void> take_person(store::Transaction& tx, const AuditFilter& filter,
                          store::AuditQuery& query) {
  if (!filter.who) return {};
  if (const auto account = store::find_account(tx, *filter.who)) {
    query.person = account->person;
  } else if (store::has_person(tx, *filter.who)) {
    query.person = *filter.who;
  } else {
    return refuse_query("who", "audit.unknown_person", *filter.who);
  }
  return {};
}

// txid:seq:stream, as `next` was written.
std::optional<store::AuditPlace> place_in(std::string_view text) {
  const std::size_t first = text.find(':');
  if (first == std::string_view::npos || first == 0 || first > 20) return std::nullopt;
  const std::size_t second = text.find(':', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::uint64_t txid = 0;
  store::AuditPlace place;
  const auto [txid_end, txid_fault] = std::from_chars(text.data(), text.data() + first, txid);
  const char* const end = text.data() + second;
  const auto [seq_end, seq_fault] = std::from_chars(text.data() + first + 1, end, place.seq);
  const bool whole = txid_end == text.data() + first && seq_end == end;
  if (!whole || txid_fault != std::errc{} || seq_fault != std::errc{}) return std::nullopt;
  place.txid = std::to_string(txid);
  place.stream = text.substr(second + 1);
  return place;
}

std::string cursor_of(const store::AuditPlace& place) {
  return place.txid + ":" + std::to_string(place.seq) + ":" + place.stream;
}

wire::replies::AuditEntry reply_of(const store::AuditRow& row) {
  wire::replies::AuditEntry out;
  const auto& entry = row.entry;
  out.at = entry.at;
  out.stream = entry.stream;
  out.seq = entry.seq;
  out.kind = entry.kind;
  out.body = entry.body;
  out.prev = base::to_hex(entry.prev);
  out.hash = base::to_hex(entry.hash);
  out.line = journal::line(entry);
  if (row.person) {
    out.actor = wire::replies::AuditActor{*row.person, row.account, row.label, row.role};
  }
  out.lot = row.lot;
  out.lot_number = row.lot_number;
  out.session = row.session;
  out.withheld = row.withheld;
  return out;
}

Outcome<store::AuditQuery> query_of(store::Transaction& tx, const AuditFilter& filter) {
  store::AuditQuery query;
  auto taken = take_days(filter, query);
  if (taken) taken = take_kind(filter, query);
  if (taken) taken = take_place(tx, filter, query);
  if (taken) taken = take_person(tx, filter, query);
  if (!taken) return tl::unexpected(taken.error());
  if (filter.cursor) {
    query.after = place_in(*filter.cursor);
    if (!query.after) return base::refuse_at("/cursor", "audit.malformed_cursor");
  }
  return query;
}

}  // namespace

Outcome<wire::replies::Audit> read_audit(store::Transaction& tx, const AuditFilter& filter) {
  auto query = query_of(tx, filter);
  if (!query) return tl::unexpected(query.error());
  query->limit = filter.limit + 1;
  auto rows = store::read_audit(tx, *query);
  wire::replies::Audit out;
  out.kinds = all_kinds();
  if (static_cast<std::int64_t>(rows.size()) > filter.limit) {
    rows.pop_back();
    out.next = cursor_of(rows.back().place);
  }
  for (const auto& row : rows) out.entries.push_back(reply_of(row));
  return out;
}

}  // namespace adit::service
