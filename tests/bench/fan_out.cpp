// Fan-out: one new price before ten thousand watchers, until the last of them has it, against a
// bare loop that writes the same bytes to as many connections. In turns, to the same crowd.
// Usage: bench_fan_out ADIT_BINARY [WATCHERS]
#include <poll.h>

#include <chrono>
#include <cstdio>
#include <thread>

#include "bench/bare_fan_out.hpp"
#include "bench/crowd.hpp"
#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "bench/stage.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr int rounds = 3;
constexpr int shots = 7;  // a round; the first warms up
constexpr auto between_shots = std::chrono::milliseconds(250);
constexpr double goal = 1.5;

// Sends one bid and waits for its acceptance.
void bid(WssConnection& bidder, const std::string& session, std::int64_t amount_fen) {
  const std::string amount = std::to_string(amount_fen);
  const std::string bid_id = std::string(32 - amount.size(), 'f') + amount;
  bidder.send_text(R"({"kind":"bid","session":")" + session + R"(","bid_id":")" + bid_id +
                   R"(","amount_fen":)" + amount + "}");
  bool answered = false;
  while (!answered) {
    pollfd ready{bidder.fd(), POLLIN, 0};
    if (::poll(&ready, 1, 10'000) != 1) throw std::runtime_error("a bid was not answered");
    bidder.read_frames([&](std::string_view frame) {
      if (frame.starts_with(R"({"kind":"refused")")) throw std::runtime_error(std::string(frame));
      answered = answered || frame.starts_with(R"({"kind":"accepted")");
    });
  }
}

// As the product puts it: a text frame of the server's, without a mask.
std::string framed(const std::string& payload) {
  std::string out(1, static_cast<char>(0x81));
  if (payload.size() < 126) {
    out += static_cast<char>(payload.size());
  } else {
    out += static_cast<char>(126);
    out += static_cast<char>(payload.size() >> 8);
    out += static_cast<char>(payload.size() & 0xff);
  }
  return out + payload;
}

struct Price {
  std::int64_t fen = 0;
  std::string bytes;  // as they went to the watchers
};

// What the prices of one turn took.
struct Turn {
  Figure last_ms;
  Figure processor_ms;

  void add(const Turn& turn) {
    last_ms.add(turn.last_ms.median());
    processor_ms.add(turn.processor_ms.median());
  }
};

// One price on its way: the clock, and the processor time of who sends it.
class Shot {
 public:
  explicit Shot(pid_t sender)
      : sender_(sender), processor_us_(processor_us(sender)), start_us_(now_us()) {}
  void fell(std::int64_t last_us, Turn* turn) const {
    if (turn == nullptr) return;
    turn->last_ms.add(static_cast<double>(last_us - start_us_) / 1000);
    turn->processor_ms.add((processor_us(sender_) - processor_us_) / 1000);
  }

 private:
  pid_t sender_;
  double processor_us_;
  std::int64_t start_us_;
};

class FanOut {
 public:
  FanOut(Stage& stage, std::size_t watchers) : stage_(stage), watchers_(watchers) {}

  void run() {
    for (int round = 0; round < rounds; ++round) {
      wait_for_quiet();
      const Noise noise;
      const auto prices = by_product();
      by_bare_loop(prices);
      noise_.add(noise.percent());
    }
  }

  void print() const {
    print_figure("others on the machine", noise_, "%", 0);
    print_figure("the last has it, adit", product_.last_ms, "ms", 1);
    print_figure("the last has it, bare loop", bare_.last_ms, "ms", 1);
    print_figure("processor time, adit", product_.processor_ms, "ms", 1);
    print_figure("processor time, bare loop", bare_.processor_ms, "ms", 1);
    print_figure("bytes of a frame", bytes_, "", 0);
    print_figure("processor time, adit / bare loop", product_.processor_ms.over(bare_.processor_ms),
                 "times");
    print_at_most("the last has it, adit / bare loop", product_.last_ms.over(bare_.last_ms),
                  "times", goal);
  }

 private:
  // Counted from when the bid is sent, so with its way to the disk.
  std::vector<Price> by_product() {
    Crowd crowd(stage_.port(), stage_.session(), watchers_);
    const ClientContext context = client_context();
    WssConnection bidder(context.get(), stage_.targets(1).front());
    std::vector<Price> taken;
    Turn turn;
    for (int i = 0; i < shots; ++i) {
      std::this_thread::sleep_for(between_shots);
      const std::int64_t price = stage_.least_fen();
      crowd.expect(price);
      const Shot shot(stage_.product().pid());
      bid(bidder, stage_.session(), price);
      shot.fell(crowd.last_has_it_us(), i > 0 ? &turn : nullptr);
      taken.push_back({price, framed(crowd.frame())});
      bytes_.add(static_cast<double>(taken.back().bytes.size()));
    }
    product_.add(turn);
    return taken;
  }

  void by_bare_loop(const std::vector<Price>& taken) {
    const std::string& folder = stage_.product().folder();
    BareFanOut bare(folder + "/certificate.pem", folder + "/key.pem", watchers_);
    Crowd crowd(bare.port(), "", watchers_);
    Turn turn;
    for (const auto& price : taken) {
      std::this_thread::sleep_for(between_shots);
      crowd.expect(price.fen);
      const Shot shot(bare.pid());
      bare.write(price.bytes);
      shot.fell(crowd.last_has_it_us(), &price != &taken.front() ? &turn : nullptr);
    }
    bare_.add(turn);
  }

  Stage& stage_;
  std::size_t watchers_;
  Figure noise_;
  Turn product_;
  Turn bare_;
  Figure bytes_;
};

}  // namespace

void run(const std::string& adit, std::size_t watchers) {
  Stage stage(adit, tests::fresh_database(), 3);  // fewer do not make an auction
  std::printf("fan-out: one price, %zu watchers over TLS, %d rounds of %d prices\n", watchers,
              rounds, shots - 1);
  std::fflush(stdout);
  FanOut fan_out(stage, watchers);
  fan_out.run();
  fan_out.print();
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_fan_out ADIT_BINARY [WATCHERS]\n");
    return 2;
  }
  try {
    adit::bench::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 10'000);
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_fan_out: %s\n", fault.what());
    return 1;
  }
}
