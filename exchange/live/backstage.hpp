// What a session needs from the blocking world: its stream, the two gates, an old receipt. Done by
// store workers; the answer comes back as a posted task. Implemented above this room, where the use
// cases live.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "domain/session/auction/auction.hpp"
#include "journal/entry.hpp"
#include "live/record.hpp"

namespace adit::live {

// How blocking work ended.
enum class Ended {
  done,
  unavailable,  // the database did not answer: nothing was done, try again
  in_doubt,     // it may have been done: read the stream
  conflict,     // the stream has moved on: read it again
  refused,      // a rule said no, or the program is at fault; the log says which
};

template <class T>
struct Reply {
  Ended ended = Ended::unavailable;
  T value{};
};

// Admitted companies and the numbers that stand for them.
using Bidders = std::unordered_map<std::string, domain::BidNumber>;

struct Loaded {
  std::vector<journal::Entry> entries;
  Bidders bidders;
};

// A session from its first entry on; the record refuses with `session.not_found`.
struct Whole {
  base::Outcome<Record> record;
  Bidders bidders;
};

enum class ReadFor {
  session,  // that is to run: holds up nothing and waits for nobody
  reader,   // somebody who asks: waits behind other readers
};

// Every call returns at once; `done` is called once, from any thread, possibly inside the call.
class Backstage {
 public:
  template <class T>
  using Done = std::function<void(Reply<T>)>;

  virtual ~Backstage() = default;

  // The entries of the session's stream above `after_seq`, and its admitted bidders.
  virtual void load(const std::string& session, std::int64_t after_seq, Done<Loaded> done) = 0;

  // The whole session, folded where the work is done: a long one takes seconds, which no loop has.
  virtual void read(const std::string& session, ReadFor whom, Done<Whole> done) = 0;

  // Sessions that have been announced and have not ended.
  virtual void unfinished(Done<std::vector<std::string>> done) = 0;

  // The gate before the first bid and at the hammer; the entries to evolve with.
  virtual void open(domain::auction::Auction state, journal::Head head,
                    Done<std::vector<journal::Entry>> done) = 0;
  virtual void hammer(domain::auction::Auction state, journal::Head head,
                      Done<std::vector<journal::Entry>> done) = 0;

  // The receipt that was given for the bid at `seq` of the session's stream.
  virtual void receipt(const std::string& session, std::int64_t seq, Done<std::string> done) = 0;
};

}  // namespace adit::live
