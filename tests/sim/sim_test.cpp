// Auctions under mishaps, thousands of them: every seed is a run, and one that fails is run again
// with its story by ADIT_SEED=N. ADIT_SEEDS sets how many there are besides a fresh one (2000).
#include <gtest/gtest.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "sim/trial.hpp"
#include "support/hushed.hpp"

namespace adit::sim {
namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

// The first seeds and a fresh one, or the one that is asked for.
std::vector<std::uint64_t> seeds(std::uint64_t how_many) {
  if (std::getenv("ADIT_SEED") != nullptr) return {number_from("ADIT_SEED", 0)};
  std::vector<std::uint64_t> all;
  for (std::uint64_t seed = 1; seed <= how_many; ++seed) {
    all.push_back(seed);
  }
  all.push_back(std::random_device()());
  return all;
}

std::uint64_t running = 0;

// A broken invariant ends the process; then this is its last word.
void name_the_seed(int) {
  std::printf("[  FAILED  ] an invariant broke: ADIT_SEED=%llu\n",
              static_cast<unsigned long long>(running));
  std::fflush(stdout);
  std::_Exit(1);
}

TEST(Simulation, NothingThatMayNotBeIsEver) {
  const tests::Hushed hushed;
  std::signal(SIGABRT, name_the_seed);
  std::map<std::string, int> met;
  std::uint64_t steps = 0;
  for (const std::uint64_t seed : seeds(number_from("ADIT_SEEDS", 2'000))) {
    running = seed;
    Trial trial(seed);
    trial.run();
    ASSERT_TRUE(trial.faults().empty()) << "ADIT_SEED=" << seed << ": " << trial.faults().front();
    for (const auto& [what, times] : trial.met()) met[what] += times;
    steps += trial.steps();
  }
  std::printf("the last of them was fresh: ADIT_SEED=%llu; %llu steps\n",
              static_cast<unsigned long long>(running), static_cast<unsigned long long>(steps));
  for (const auto& [what, times] : met) std::printf("%9d %s\n", times, what.c_str());
}

// The same with followers, which read what the streams take and may die, be late and be overtaken.
TEST(Simulation, WhatFollowersReadIsWhatStands) {
  const tests::Hushed hushed;
  std::signal(SIGABRT, name_the_seed);
  int followed = 0;
  for (const std::uint64_t seed : seeds(number_from("ADIT_READING_SEEDS", 60))) {
    running = seed;
    Trial trial(seed);
    trial.read_along(emptied_reading_database());
    trial.run();
    ASSERT_TRUE(trial.faults().empty()) << "ADIT_SEED=" << seed << ": " << trial.faults().front();
    followed += trial.followed();
  }
  EXPECT_GT(followed, 0) << "nothing was followed, and nothing shown";
  std::printf("the last of them was fresh: ADIT_SEED=%llu; %d rows held to their streams\n",
              static_cast<unsigned long long>(running), followed);
}

TEST(Simulation, TheSameSeedIsTheSameRun) {
  const tests::Hushed hushed;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Trial once(seed), again(seed);
    once.run();
    again.run();
    EXPECT_EQ(once.trace(), again.trace()) << "ADIT_SEED=" << seed;
    EXPECT_EQ(once.met(), again.met()) << "ADIT_SEED=" << seed;
  }
}

}  // namespace
}  // namespace adit::sim
