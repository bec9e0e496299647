// Bidders in the order of their due times, on a timer that is exact to microseconds.
#include "bench/open_load.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <queue>
#include <random>

namespace adit::bench {

namespace {

constexpr std::int64_t patience_us = 10'000'000;
constexpr std::size_t id_digits = 32;
constexpr std::size_t amount_digits = 20;  // the last of the id say the amount

class OpenRun {
 public:
  explicit OpenRun(const OpenPlan& plan) : plan_(plan), context_(client_context()) {
    result_.first_fen = plan.first_fen;
    id_prefix_ = std::to_string(std::random_device{}() % 1'000'000'000);
    epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
    for (const auto& bidder : plan.bidders) {
      connections_.push_back(std::make_unique<WssConnection>(context_.get(), bidder.target));
      epoll_event event{.events = EPOLLIN, .data = {.u64 = connections_.size() - 1}};
      ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connections_.back()->fd(), &event);
    }
  }
  ~OpenRun() { ::close(epoll_); }
  OpenRun(const OpenRun&) = delete;
  OpenRun& operator=(const OpenRun&) = delete;

  OpenResult go() {
    const std::int64_t start = now_us();
    count_from_us_ = start + plan_.warm_ms * 1000;
    const std::int64_t end = count_from_us_ + plan_.run_ms * 1000;
    result_.bids.reserve(1 << 20);
    spread(start);
    bid_until(count_from_us_);
    if (plan_.mark) plan_.mark();
    bid_until(end);
    if (plan_.mark) plan_.mark();
    const std::int64_t give_up = now_us() + patience_us;
    while (open_ > 0 && now_us() < give_up) read(1000);
    if (open_ > 0) throw std::runtime_error(std::to_string(open_) + " bids were not answered");
    return std::move(result_);
  }

 private:
  struct Due {
    std::int64_t at_us;
    std::size_t bidder;
    bool operator>(const Due& other) const { return at_us > other.at_us; }
  };

  [[nodiscard]] std::int64_t period_us(std::size_t bidder) const {
    return static_cast<std::int64_t>(1e6 / plan_.bidders[bidder].bids_per_second);
  }

  // The first bids evenly over each bidder's period, so that bidders of one rate take turns.
  void spread(std::int64_t start) {
    const std::size_t all = plan_.bidders.size();
    for (std::size_t i = 0; i < all; ++i) {
      const auto phase =
          period_us(i) * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(all);
      due_.push({start + phase, i});
    }
  }

  // All bids that are due before `end`.
  void bid_until(std::int64_t end) {
    while (due_.top().at_us < end) {
      while (due_.top().at_us < end && due_.top().at_us <= now_us()) send(due_.top());
      read(std::min(end, due_.top().at_us) - now_us());
    }
  }

  void send(Due due) {
    due_.pop();
    due_.push({due.at_us + period_us(due.bidder), due.bidder});
    const std::string amount = std::to_string(result_.next_fen());
    text_.assign(R"({"kind":"bid","session":")").append(plan_.session).append(R"(","bid_id":")");
    text_.append(id_digits - amount_digits - id_prefix_.size(), '0').append(id_prefix_);
    text_.append(amount_digits - amount.size(), '0').append(amount);
    text_.append(R"(","amount_fen":)").append(amount).append("}");
    result_.bids.push_back({.due_us = due.at_us,
                            .group = static_cast<std::uint32_t>(plan_.bidders[due.bidder].group),
                            .counted = due.at_us >= count_from_us_});
    ++open_;
    connections_[due.bidder]->send_text(text_);
  }

  void read(std::int64_t wait_us) {
    std::array<epoll_event, 64> events{};
    const timespec wait{.tv_sec = 0, .tv_nsec = std::clamp<std::int64_t>(wait_us, 0, 1000) * 1000};
    const int ready = ::epoll_pwait2(epoll_, events.data(), events.size(), &wait, nullptr);
    for (int i = 0; i < ready; ++i) {
      auto& connection = *connections_[events[static_cast<std::size_t>(i)].data.u64];
      connection.read_frames([this](std::string_view frame) { answered(frame); });
    }
  }

  void answered(std::string_view frame) {
    const bool accepted = frame.starts_with(R"({"kind":"accepted")");
    const bool refused = frame.starts_with(R"({"kind":"refused")");
    if (!accepted && !refused) return;  // hello and clock
    SentBid& bid = result_.bids.at(place_of(frame));
    bid.accepted = accepted;
    bid.answered_us = now_us();
    --open_;
    if (refused && result_.first_refusal.empty()) result_.first_refusal = std::string(frame);
  }

  [[nodiscard]] std::size_t place_of(std::string_view frame) const {
    constexpr std::string_view name = R"("bid_id":")";
    const auto at = frame.find(name) + name.size() + id_digits - amount_digits;
    const std::string_view digits = frame.substr(at, amount_digits);
    std::int64_t amount = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), amount);
    return static_cast<std::size_t>(amount - plan_.first_fen);
  }

  const OpenPlan& plan_;
  ClientContext context_;
  std::vector<std::unique_ptr<WssConnection>> connections_;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> due_;
  std::int64_t count_from_us_ = 0;
  std::size_t open_ = 0;  // sent and not answered
  int epoll_ = -1;
  std::string id_prefix_;
  std::string text_;  // of the bid that is being sent
  OpenResult result_;
};

}  // namespace

std::vector<std::uint32_t> OpenResult::latency_us(std::size_t group) const {
  std::vector<std::uint32_t> out;
  for (const auto& bid : bids) {
    if (!bid.counted || !bid.accepted || bid.group != group) continue;
    out.push_back(static_cast<std::uint32_t>(bid.answered_us - bid.due_us));
  }
  std::sort(out.begin(), out.end());
  return out;
}

double OpenResult::refused(std::size_t group) const {
  std::size_t all = 0;
  std::size_t no = 0;
  for (const auto& bid : bids) {
    if (!bid.counted || bid.group != group) continue;
    ++all;
    if (!bid.accepted) ++no;
  }
  return all == 0 ? 0 : static_cast<double>(no) / static_cast<double>(all);
}

OpenResult run_open_load(const OpenPlan& plan) {
  return OpenRun(plan).go();
}

}  // namespace adit::bench
