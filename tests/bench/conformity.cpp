// What the gate costs: one full report of all rules beside the reading of the two documents that it
// is made from, and a register of lots checked again by one and by two threads, in turns.
// Usage: bench_conformity ADIT_BINARY [LOTS]
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "app/plan_directory.hpp"
#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "domain/conformity/assess.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/conformity/report.hpp"

namespace adit::bench {

namespace {

namespace conformity = domain::conformity;

constexpr int rounds = 5;
constexpr int looks = 400;
constexpr double report_goal = 15;
constexpr double threads_goal = 1.6;

const std::string source = ADIT_SOURCE_DIR;

std::string content(const std::string& path) {
  std::ifstream file(source + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The least and the fullest lot of the contracts' examples, each with a register.
struct Papers {
  std::string lot;
  std::string registry;
};

std::vector<Papers> papers() {
  const std::string at = "/schemas/examples/documents/";
  return {
      {content(at + "lot-facts/mine.ok.json"), content(at + "registry-facts/programme.ok.json")},
      {content(at + "lot-facts/terms-of-exploration.ok.json"),
       content(at + "registry-facts/programme-of-exploration.ok.json")}};
}

struct Given {
  conformity::LotFacts lot;
  conformity::RegistryFacts registry;
};

Given read(const Papers& from) {
  auto lot = wire::read_lot_facts(from.lot);
  auto registry = wire::read_registry_facts(from.registry);
  if (!lot || !registry) throw std::runtime_error("an example does not read");
  return {std::move(*lot), std::move(*registry)};
}

struct Gate {
  domain::plan::Edition edition;
  std::optional<domain::plan::Provisions> provisions;
  base::Instant at;

  [[nodiscard]] std::size_t report(const Given& given) const {
    const auto report = conformity::assess(given.lot, given.registry, edition, &*provisions, at,
                                           conformity::Stage::lot);
    return wire::report_json(report).size();
  }
};

Gate gate() {
  const std::string plan = source + "/deploy/plans/jilin-sandbox";
  auto edition = app::load_edition(plan);
  if (!edition) throw std::runtime_error("the plan does not load");
  auto provisions = app::load_provisions(plan, *edition);
  if (!provisions || !*provisions) throw std::runtime_error("the plan has no provisions");
  const auto at = base::parse_instant("2026-11-23T09:00:00.000+08:00");
  return {std::move(*edition), std::move(*provisions), at.value()};
}

template <class Work>
double microseconds(int times, Work work) {
  const auto from = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) work();
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - from;
  return took.count() / times;
}

// Keeps what was made from being optimised away.
std::atomic<std::size_t> bytes{0};

void compare_report(const Gate& gate, const std::vector<Papers>& from) {
  Figure reading;
  Figure reporting;
  Figure noise;
  for (int round = 0; round < rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    double read_us = 0;
    double report_us = 0;
    for (const Papers& each : from) {
      const Given given = read(each);
      read_us += microseconds(looks, [&] { bytes += read(each).registry.rights.size(); });
      report_us += microseconds(looks, [&] { bytes += gate.report(given); });
    }
    reading.add(read_us / static_cast<double>(from.size()));
    reporting.add(report_us / static_cast<double>(from.size()));
    noise.add(others.percent());
  }
  print_figure("others on the machine", noise, "%", 0);
  print_figure("reading a lot and its register", reading, "us", 1);
  print_figure("a report of all rules, written", reporting, "us", 1);
  print_at_most("report / reading", reporting.over(reading), "", report_goal);
}

double lots_a_second(const Gate& gate, const std::vector<Given>& lots, unsigned threads) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    std::size_t made = 0;
    for (std::size_t i = next++; i < lots.size(); i = next++) made += gate.report(lots[i]);
    bytes += made;
  };
  const auto from = std::chrono::steady_clock::now();
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
  return static_cast<double>(lots.size()) / took.count();
}

void compare_threads(const Gate& gate, const std::vector<Papers>& from, std::size_t count) {
  std::vector<Given> lots;
  lots.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    lots.push_back(read(from[i % from.size()]));
    lots.back().lot.id = "L-" + std::to_string(i);
  }
  Figure one;
  Figure two;
  Figure noise;
  for (int round = 0; round < rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    one.add(lots_a_second(gate, lots, 1));
    two.add(lots_a_second(gate, lots, 2));
    noise.add(others.percent());
  }
  print_figure("others on the machine", noise, "%", 0);
  print_figure("lots checked again, one thread", one, "/s", 0);
  print_figure("lots checked again, two threads", two, "/s", 0);
  print_at_least("two threads / one", two.over(one), "", threads_goal);
}

}  // namespace

}  // namespace adit::bench

int main(int argc, char** argv) {
  using namespace adit::bench;
  const std::size_t lots = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10'000;
  try {
    const Gate rules = gate();
    const auto from = papers();
    compare_report(rules, from);
    compare_threads(rules, from, lots);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
