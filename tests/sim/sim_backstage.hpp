// The blocking work of a simulated server's sessions, against the simulated database: it takes
// time, fails before or after it was done, and may be done later than its answer.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "live/backstage.hpp"
#include "sim/database.hpp"
#include "sim/world.hpp"

namespace adit::sim {

// What stands in tables beside the journal: who is admitted, how the gates judge, the reserves.
struct Tables {
  std::vector<std::string> sessions;  // announced, in that order
  std::map<std::string, live::Bidders> bidders;
  std::map<std::string, domain::session::ReserveOpening> reserves;
  std::map<std::string, bool> gate_fails;  // at the hammer
};

class SimBackstage final : public live::Backstage {
 public:
  SimBackstage(World& world, Agenda& agenda, Database& database, Tables& tables)
      : world_(world), agenda_(agenda), database_(database), tables_(tables) {}

  void load(const std::string& session, std::int64_t after_seq, Done<live::Loaded> done) override;
  void read(const std::string& session, live::ReadFor whom, Done<live::Whole> done) override;
  void unfinished(Done<std::vector<std::string>> done) override;
  void open(domain::auction::Auction state, journal::Head head,
            Done<std::vector<journal::Entry>> done) override;
  void hammer(domain::auction::Auction state, journal::Head head,
              Done<std::vector<journal::Entry>> done) override;
  void receipt(const std::string& session, std::int64_t seq, Done<std::string> done) override;

 private:
  using Entries = std::vector<journal::Entry>;

  template <class T>
  void run(const Done<T>& done, std::function<live::Reply<T>()> work);
  [[nodiscard]] live::Reply<Entries> gate(const domain::auction::Auction& state, journal::Head head,
                                          const domain::auction::Command& command);

  World& world_;
  Agenda& agenda_;
  Database& database_;
  Tables& tables_;
};

// The entries of these events at the end of a session's stream.
[[nodiscard]] std::vector<journal::Entry> sealed(const std::string& session, journal::Head head,
                                                 Instant at,
                                                 const std::vector<domain::auction::Event>& events);

}  // namespace adit::sim
