// Keeps the demo going: takes a lot through gate, approval and announcement, lets the robots apply,
// and sees that there is always a session live or near, and now and then one that ends otherwise
// than sold. Everything goes through the use cases that people use; lots that people announce are
// left alone.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/demo/desk.hpp"
#include "app/demo/lots.hpp"
#include "app/demo/programme.hpp"
#include "live/robots.hpp"

namespace adit::app {

// Somebody who comes at any moment finds a session that takes bids, or one that will within this
// and the second that a round may take; longer only where nothing can be put up.
inline constexpr base::Millis demo_soon_ms = 60'000;

class Keeper {
 public:
  // All of it outlives this; `connection` is used by the calling thread alone.
  Keeper(store::Connection& connection, const service::Setting& setting, const base::Clock& clock,
         live::SessionDirectory& directory, live::Robots& robots, const DemoCast& cast,
         std::vector<wire::demo::Lot> lots);

  // Once after the start: takes up its lots and their sessions that have not ended, and sets out a
  // few lots in earlier states where there is none at all.
  void prepare();

  // About once a second.
  void round();

 private:
  // An offer whose turn it is, with its lot that was begun and not announced.
  struct Turn {
    const Offer* offer = nullptr;
    Desk::Lot begun;
  };

  // A session that has been announced and has not ended.
  struct Running {
    base::Instant opens_at;
    domain::robot::Keenness keenness = domain::robot::Keenness::warm;
    Show show = Show::short_sale;
    std::string lot{};
    std::string block{};  // empty: none that must be free
    std::string mineral{};
    bool late_right = false;  // stands in the block
  };

  // What is to be put up, and how long before it opens.
  struct Wish {
    Show show = Show::long_sale;
    base::Millis lead_ms = 0;
  };

  [[nodiscard]] base::Instant now() const { return clock_.now(); }
  void set_out_examples();
  void take_up_lots();
  void see_to_sessions();
  void bring_late_right(Running& running);
  void strike_late_rights();
  [[nodiscard]] std::optional<Wish> wish() const;
  [[nodiscard]] bool put_up(const Wish& wish);
  [[nodiscard]] bool enough() const;
  [[nodiscard]] base::Millis lead_ms() const;
  [[nodiscard]] std::optional<Turn> turn_of(const Offer& offer,
                                            const std::vector<std::string>& taken);
  [[nodiscard]] std::optional<Turn> next_turn(Show show);
  [[nodiscard]] Desk::Lot announce(const Turn& turn, base::Millis lead_ms);

  const base::Clock& clock_;
  const service::Setting& setting_;
  live::SessionDirectory& directory_;
  live::Robots& robots_;
  Desk desk_;
  std::vector<wire::demo::Lot> lots_;
  std::vector<Offer> offers_;
  std::size_t next_ = 0;                // of the offers: each has its turn
  std::vector<std::string> companies_;  // ids of the robots' companies
  Programme programme_;
  std::map<std::string, Running> sessions_;       // by id
  std::map<std::string, std::string> newest_;     // title → the lot that was drawn up last
  std::map<std::string, base::Instant> resting_;  // titles that came to nothing, and until when
  base::Instant next_attempt_;
};

}  // namespace adit::app
