// A PostgreSQL whose power can be cut: what it has not synced is lost, all of it or all but what
// happened to be written already, down to half a page.
#pragma once

#include <cstddef>
#include <random>
#include <string>

#include "support/postgres.hpp"

namespace adit::crash {

class PoweredCluster {
 public:
  PoweredCluster();
  ~PoweredCluster();
  PoweredCluster(const PoweredCluster&) = delete;
  PoweredCluster& operator=(const PoweredCluster&) = delete;

  [[nodiscard]] tests::PostgresCluster& cluster() { return cluster_; }

  // Kills everything of it and drops what was not synced: every write, or by dice the newest writes
  // to each file, the oldest of these in part. Gives back how many writes were dropped.
  std::size_t cut();
  std::size_t cut(std::mt19937& dice);

 private:
  std::size_t drop(std::mt19937* dice);
  std::string folder_;  // of the notebooks, and of the library
  tests::PostgresCluster cluster_;
};

}  // namespace adit::crash
