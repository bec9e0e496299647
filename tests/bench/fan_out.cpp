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

constexpr int rounds = 5;
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

struct Shot {
  std::int64_t price_fen = 0;
  std::string bytes;
};

class FanOut {
 public:
  FanOut(Stage& stage, std::size_t watchers) : stage_(stage), watchers_(watchers) {}

  void run() {
    for (int round = 0; round < rounds; ++round) {
      wait_for_quiet();
      const Noise noise;
      const auto shot = by_product();
      by_bare_loop(shot);
      noise_.add(noise.percent());
    }
  }

  void print() const {
    print_figure("others on the machine", noise_, "%", 0);
    print_figure("the last has it, adit", product_, "ms", 1);
    print_figure("the last has it, bare loop", bare_, "ms", 1);
    print_figure("bytes of a frame", bytes_, "", 0);
    print_at_most("adit / bare loop", product_.over(bare_), "times", goal);
  }

 private:
  // Counted from when the bid is sent, so with its way to the disk.
  std::vector<Shot> by_product() {
    Crowd crowd(stage_.port(), stage_.session(), watchers_);
    const ClientContext context = client_context();
    WssConnection bidder(context.get(), stage_.targets(1).front());
    std::vector<Shot> taken;
    Figure times;
    for (int i = 0; i < shots; ++i) {
      std::this_thread::sleep_for(between_shots);
      const std::int64_t price = stage_.least_fen();
      crowd.expect(price);
      const std::int64_t start = now_us();
      bid(bidder, stage_.session(), price);
      const std::int64_t last = crowd.last_has_it_us();
      taken.push_back({price, framed(crowd.frame())});
      bytes_.add(static_cast<double>(taken.back().bytes.size()));
      if (i > 0) times.add(static_cast<double>(last - start) / 1000);
    }
    product_.add(times.median());
    return taken;
  }

  void by_bare_loop(const std::vector<Shot>& taken) {
    const std::string& folder = stage_.product().folder();
    BareFanOut bare(folder + "/certificate.pem", folder + "/key.pem", watchers_);
    Crowd crowd(bare.port(), "", watchers_);
    Figure times;
    for (const auto& shot : taken) {
      std::this_thread::sleep_for(between_shots);
      crowd.expect(shot.price_fen);
      const std::int64_t start = now_us();
      bare.write(shot.bytes);
      const std::int64_t last = crowd.last_has_it_us();
      if (&shot != &taken.front()) times.add(static_cast<double>(last - start) / 1000);
    }
    bare_.add(times.median());
  }

  Stage& stage_;
  std::size_t watchers_;
  Figure noise_;
  Figure product_;
  Figure bare_;
  Figure bytes_;
};

}  // namespace

void run(const std::string& adit, std::size_t watchers) {
  Stage stage(adit, tests::fresh_database(), 1);
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
