// A session as its stream tells it: the state, the end of the stream and the public notices. Used
// for the durable side of a live session and for reading one that has long ended.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "domain/session/auction/auction.hpp"
#include "journal/entry.hpp"
#include "wire/frames/notice.hpp"

namespace adit::live {

// The stream in which a session is kept; rehearsals have names of their own.
[[nodiscard]] std::string stream_of(const std::string& session);

// The public export of a stream: the header line and a line an event. Refuses like Record::fold.
[[nodiscard]] base::Outcome<std::string> export_text(const std::vector<journal::Entry>& entries);

// Owned by one thread; a copy is independent.
class Record {
 public:
  // Folds a whole stream from its first entry. Refuses with `session.not_found` when it is empty;
  // an entry that does not decode or does not follow is a fault: std::runtime_error.
  [[nodiscard]] static base::Outcome<Record> fold(const std::vector<journal::Entry>& entries);

  // The same from a stream that comes in pages: what follows `after_seq`, nothing at its end. The
  // next page is fetched, on a thread of its own, while one is folded; what `next` throws is
  // thrown.
  using NextPage = std::function<std::vector<journal::Entry>(std::int64_t after_seq)>;
  [[nodiscard]] static base::Outcome<Record> read(const NextPage& next);

  // Applies the next entry. With `event` the caller has it decoded already.
  void add(const journal::Entry& entry);
  void add(const journal::Head& head, base::Instant at, const domain::auction::Event& event);

  [[nodiscard]] const domain::auction::Auction& state() const { return state_; }
  [[nodiscard]] const journal::Head& head() const { return head_; }
  [[nodiscard]] base::Instant last_at() const { return last_at_; }  // of the newest event
  [[nodiscard]] const std::vector<wire::Notice>& notices() const { return notices_; }

  // The session reply (schemas/replies/session).
  [[nodiscard]] std::string json(base::Instant now,
                                 std::optional<domain::auction::Interrupted> paused = {},
                                 std::optional<domain::BidNumber> own = {}) const;

 private:
  domain::auction::Auction state_;
  journal::Head head_;
  base::Instant last_at_;
  std::vector<wire::Notice> notices_;
};

}  // namespace adit::live
