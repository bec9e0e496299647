// The figures of /metrics: counters that rooms raise, and gauges that are asked when someone looks.
// A thin face over prometheus-cpp, so that no other room includes it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace adit::http {

using Labels = std::vector<std::pair<std::string, std::string>>;

// Raised from any thread; lives as long as its Metrics.
class Counter {
 public:
  virtual ~Counter() = default;
  virtual void add(double amount = 1) = 0;
};

class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  // The same name and labels give the same counter. Names are snake_case with the unit last, such
  // as adit_bids_accepted_total. From any thread.
  [[nodiscard]] Counter& counter(const std::string& name, const std::string& help,
                                 const Labels& labels = {});
  // `read` is called from an io thread whenever the figures are asked for; it must not block.
  // Gauges of one name add up.
  void gauge(const std::string& name, const std::string& help, std::function<double()> read);
  // Prometheus text format 0.0.4.
  [[nodiscard]] std::string text() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::http
