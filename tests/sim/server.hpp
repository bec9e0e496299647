// A server as the simulation runs it: the real directory of sessions with its actors, audience and
// ticker, the real commit loop and the real rule of outages, on loops that the dice turn. It can be
// killed at any step, stopped and woken, and there can be two of it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "live/pause_rule.hpp"
#include "live/session_directory.hpp"
#include "sim/database.hpp"
#include "sim/sim_backstage.hpp"
#include "sim/sim_committer.hpp"
#include "sim/sim_loops.hpp"

namespace adit::sim {

// A person's channel: what is told on it, in order, until it is cut.
class Channel final : public live::Watcher {
 public:
  using Ear = std::function<void(const std::string& text)>;
  Channel(std::uint64_t number, std::size_t on_loop, Ear ear)
      : loop(on_loop), number_(number), ear_(std::move(ear)) {}

  [[nodiscard]] std::uint64_t number() const override { return number_; }
  void send(const live::Frame& frame) override { ear_(*frame); }
  [[nodiscard]] std::size_t queued() const override { return 0; }

  const std::size_t loop;

 private:
  const std::uint64_t number_;
  Ear ear_;
};

class Server final : public Source {
 public:
  Server(World& world, Database& database, Tables& tables, const base::SigningKey& key);
  ~Server() override;  // kill -9

  // Does nothing for so long, and then goes on as if nothing had been.
  void freeze(Millis ms);
  [[nodiscard]] bool frozen() const { return world_.now() < frozen_until_; }

  // Opens a channel that watches these sessions for this company (or nobody).
  [[nodiscard]] std::shared_ptr<Channel> open_channel(const std::vector<std::string>& sessions,
                                                      const std::string& company, Channel::Ear ear);
  void close_channel(const std::shared_ptr<Channel>& channel);

  // A bid has come in on a channel; its moment of receipt is when this server gets to read it.
  using Answered =
      std::function<void(const live::Bid& received, const base::Outcome<live::Accepted>& outcome)>;
  void bid(std::size_t loop, const std::string& session, live::Bid bid, const Answered& answered);
  // An officer's order comes in: to stop the session, or to let it go on. Whether it is obeyed is
  // told at some time, or never.
  using Obeyed = std::function<void(const std::string& code)>;
  void order(const std::string& session, bool stop, const Obeyed& obeyed);
  void refresh(const std::string& session) { directory_.refresh(session); }
  void hold_up_a_loop(Millis ms);

  [[nodiscard]] std::optional<Instant> next() const override;
  void step() override;

 private:
  void look();

  World& world_;
  Database& database_;
  Agenda agenda_;
  Instant frozen_until_;
  SimLoops loops_;
  SimCommitter committer_;
  SimBackstage backstage_;
  live::PauseRule rule_;
  std::uint64_t channels_ = 0;
  std::vector<std::shared_ptr<Channel>> open_;
  std::map<std::string, Instant> received_;  // when each bid last was
  live::SessionDirectory directory_;
};

}  // namespace adit::sim
