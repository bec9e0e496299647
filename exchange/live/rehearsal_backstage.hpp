// The blocking world of rehearsals, which does not block: their streams are in memory, their gates
// let everybody through, for there is no ground and no plan to ask.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "journal/memory_journal.hpp"
#include "live/backstage.hpp"

namespace adit::live {

// Safe from every thread.
class RehearsalBackstage final : public Backstage {
 public:
  // Both outlive this.
  RehearsalBackstage(journal::MemoryJournal& journal, const base::Clock& clock)
      : journal_(journal), clock_(clock) {}

  // From now on the session is there, with these bidders; and no more.
  void add(const std::string& session, Bidders bidders);
  void forget(const std::string& session);

  void load(const std::string& session, std::int64_t after_seq, Done<Loaded> done) override;
  void read(const std::string& session, ReadFor whom, Done<Whole> done) override;
  void unfinished(Done<std::vector<std::string>> done) override;
  void open(domain::auction::Auction state, journal::Head head,
            Done<std::vector<journal::Entry>> done) override;
  void hammer(domain::auction::Auction state, journal::Head head,
              Done<std::vector<journal::Entry>> done) override;
  void receipt(const std::string& session, std::int64_t seq, Done<std::string> done) override;

 private:
  [[nodiscard]] std::optional<Bidders> bidders_of(const std::string& session);
  void pass(const domain::auction::Auction& state, journal::Head head,
            const domain::auction::Command& command, const Done<std::vector<journal::Entry>>& done);

  journal::MemoryJournal& journal_;
  const base::Clock& clock_;
  std::mutex mutex_;  // guards the next
  std::unordered_map<std::string, Bidders> sessions_;
};

}  // namespace adit::live
