// The closed loop: connect and upgrade one by one, then send and read by epoll.
#include "bench/wss_load.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <stdexcept>

#include "bench/figures.hpp"

namespace adit::bench {

namespace {

struct Bidder {
  WssConnection connection;
  std::int64_t sent_at_us = 0;
};

// The state of one run: amounts rise over all bidders together, as in a duel.
class Run {
 public:
  explicit Run(const LoadPlan& plan)
      : plan_(plan), next_fen_(plan.first_fen), context_(client_context()) {
    for (const auto& target : plan.targets) {
      bidders_.emplace_back(new Bidder{WssConnection(context_.get(), target)});
    }
    std::random_device seed;
    id_prefix_ = std::to_string(seed());
  }

  LoadResult go() {
    const int epoll = ::epoll_create1(0);
    for (std::size_t i = 0; i < bidders_.size(); ++i) {
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.u64 = i;
      ::epoll_ctl(epoll, EPOLL_CTL_ADD, bidders_[i]->connection.fd(), &event);
    }
    for (auto& bidder : bidders_) bid(*bidder);
    const std::int64_t counted_from = now_us() + plan_.warm_ms * 1000;
    const std::int64_t until = counted_from + plan_.run_ms * 1000;
    counted_from_us_ = counted_from;
    while (now_us() < until) turn(epoll);
    ::close(epoll);
    result_.seconds = static_cast<double>(now_us() - counted_from) / 1e6;
    result_.last_fen = next_fen_;
    std::sort(result_.latency_us.begin(), result_.latency_us.end());
    return std::move(result_);
  }

 private:
  void turn(int epoll) {
    std::array<epoll_event, 256> events{};
    const int ready = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 10'000);
    if (ready == 0) throw std::runtime_error("no answer for ten seconds");
    for (int i = 0; i < ready; ++i) {
      auto& bidder = *bidders_[events[static_cast<std::size_t>(i)].data.u64];
      bidder.connection.read_frames([&](std::string_view frame) { answered(bidder, frame); });
    }
  }

  void answered(Bidder& bidder, std::string_view frame) {
    const bool accepted = frame.starts_with("{\"kind\":\"accepted\"");
    const bool refused = frame.starts_with("{\"kind\":\"refused\"");
    if (!accepted && !refused) return;  // hello, clock and prices are not answers
    const std::int64_t now = now_us();
    if (now >= counted_from_us_)
      count(accepted, static_cast<std::uint32_t>(now - bidder.sent_at_us));
    if (refused && result_.first_refusal.empty()) result_.first_refusal = std::string(frame);
    bid(bidder);
  }

  void count(bool accepted, std::uint32_t latency_us) {
    if (!accepted) {
      ++result_.refused;
      return;
    }
    ++result_.accepted;
    result_.latency_us.push_back(latency_us);
  }

  void bid(Bidder& bidder) {
    const std::string amount = std::to_string(next_fen_);
    const std::size_t digits = id_prefix_.size() + amount.size();
    text_.assign(R"({"kind":"bid","session":")").append(plan_.session).append(R"(","bid_id":")");
    text_.append(32 - std::min<std::size_t>(32, digits), '0').append(id_prefix_).append(amount);
    text_.append(R"(","amount_fen":)").append(amount).append("}");
    bidder.sent_at_us = now_us();
    bidder.connection.send_text(text_);
    next_fen_ += plan_.step_fen;
  }

  const LoadPlan& plan_;
  std::int64_t next_fen_;
  ClientContext context_;
  std::vector<std::unique_ptr<Bidder>> bidders_;
  std::string id_prefix_;
  std::string text_;  // of the bid that is being sent
  std::int64_t counted_from_us_ = 0;
  LoadResult result_;
};

}  // namespace

double LoadResult::percentile_ms(double part) const {
  return bench::percentile_ms(latency_us, part);
}

LoadResult run_load(const LoadPlan& plan) {
  return Run(plan).go();
}

}  // namespace adit::bench
