// Folds entries into state, end and notices.
#include "live/record.hpp"

#include <future>
#include <stdexcept>

#include "base/limits.hpp"
#include "domain/session/rehearsal/rehearsal.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"
#include "wire/frames/session.hpp"

namespace adit::live {

std::string stream_of(const std::string& session) {
  return (domain::rehearsal::is_rehearsal(session) ? "rehearsal/" : "session/") + session;
}

base::Outcome<std::string> export_text(const std::vector<journal::Entry>& entries) {
  const auto record = Record::fold(entries);
  if (!record) return tl::unexpected(record.error());
  std::string lines = wire::export_header(record->state().terms()) + "\n";
  for (const auto& entry : entries) lines += journal::line(entry) + "\n";
  return lines;
}

base::Outcome<Record> Record::fold(const std::vector<journal::Entry>& entries) {
  if (entries.empty()) return base::refuse("session.not_found");
  Record record;
  record.head_.hash = entries.front().prev;
  for (const auto& entry : entries) record.add(entry);
  return record;
}

base::Outcome<Record> Record::read(const NextPage& next) {
  std::vector<journal::Entry> page = next(0);
  if (page.empty()) return base::refuse("session.not_found");
  Record record;
  record.head_.hash = page.front().prev;
  while (!page.empty()) {
    std::future<std::vector<journal::Entry>> coming;
    const bool whole = page.size() >= base::limits::stream_page_rows;
    if (whole) coming = std::async(std::launch::async, next, page.back().seq);
    for (const auto& entry : page) record.add(entry);
    page = whole ? coming.get() : std::vector<journal::Entry>();
  }
  return record;
}

void Record::add(const journal::Entry& entry) {
  if (!journal::follows(entry, head_)) {
    throw std::runtime_error("the stream " + entry.stream + " breaks at entry " +
                             std::to_string(entry.seq));
  }
  const auto event = wire::decode_session_event(entry.kind, entry.v, entry.body);
  if (!event) {
    throw std::runtime_error("entry " + std::to_string(entry.seq) + " of " + entry.stream +
                             " does not decode: " + event.error().code);
  }
  add(journal::head_of(entry), entry.at, *event);
}

void Record::add(const journal::Head& head, base::Instant at, const domain::auction::Event& event) {
  state_.evolve(event);
  head_ = head;
  last_at_ = at;
  if (auto notice = wire::notice_of(at, event)) notices_.push_back(std::move(*notice));
}

std::string Record::json(base::Instant now, std::optional<domain::auction::Interrupted> paused,
                         std::optional<domain::BidNumber> own) const {
  return wire::session_json({.state = state_,
                             .head = head_.hash,
                             .notices = notices_,
                             .now = now,
                             .paused = std::move(paused),
                             .own_bid_number = std::move(own)});
}

}  // namespace adit::live
