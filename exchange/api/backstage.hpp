// The blocking work of live sessions, done by the use cases on store workers: on workers of their
// own what a session waits for, among everybody's what readers want to know.
#pragma once

#include "base/clock.hpp"
#include "journal/journal.hpp"
#include "live/backstage.hpp"
#include "service/setting.hpp"
#include "store/pool.hpp"

namespace adit::api {

class Backstage final : public live::Backstage {
 public:
  // All of it outlives this.
  Backstage(store::Pool& sessions, store::Pool& readers, journal::Journal& journal,
            const service::Setting& setting, const base::Clock& clock)
      : sessions_(sessions),
        readers_(readers),
        journal_(journal),
        setting_(setting),
        clock_(clock) {}

  void load(const std::string& session, std::int64_t after_seq, Done<live::Loaded> done) override;
  void read(const std::string& session, live::ReadFor whom, Done<live::Whole> done) override;
  void unfinished(Done<std::vector<std::string>> done) override;
  void open(domain::auction::Auction state, journal::Head head,
            Done<std::vector<journal::Entry>> done) override;
  void hammer(domain::auction::Auction state, journal::Head head,
              Done<std::vector<journal::Entry>> done) override;
  void receipt(const std::string& session, std::int64_t seq, Done<std::string> done) override;

 private:
  store::Pool& sessions_;
  store::Pool& readers_;
  journal::Journal& journal_;
  const service::Setting& setting_;
  const base::Clock& clock_;
};

}  // namespace adit::api
