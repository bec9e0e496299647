// Figures through prometheus-cpp: the registry, and gauges read at the moment of asking.
#include "http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>

namespace adit::http {

namespace {

class PrometheusCounter final : public Counter {
 public:
  explicit PrometheusCounter(prometheus::Counter& counter) : counter_(counter) {}
  void add(double amount) override { counter_.Increment(amount); }

 private:
  prometheus::Counter& counter_;
};

}  // namespace

struct Metrics::Parts {
  mutable std::mutex mutex;
  prometheus::Registry registry;
  std::map<std::pair<std::string, Labels>, std::unique_ptr<PrometheusCounter>> counters;
  std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> gauges;
};

Metrics::Metrics() : parts_(std::make_unique<Parts>()) {}
Metrics::~Metrics() = default;

Counter& Metrics::counter(const std::string& name, const std::string& help, const Labels& labels) {
  const std::lock_guard lock(parts_->mutex);
  auto& made = parts_->counters[{name, labels}];
  if (!made) {
    auto& family = prometheus::BuildCounter().Name(name).Help(help).Register(parts_->registry);
    made = std::make_unique<PrometheusCounter>(family.Add({labels.begin(), labels.end()}));
  }
  return *made;
}

void Metrics::gauge(const std::string& name, const std::string& help,
                    std::function<double()> read) {
  const std::lock_guard lock(parts_->mutex);
  auto& family = prometheus::BuildGauge().Name(name).Help(help).Register(parts_->registry);
  parts_->gauges.emplace_back(&family.Add({}), std::move(read));
}

std::string Metrics::text() const {
  const std::lock_guard lock(parts_->mutex);
  // Two servers of one process may give the same gauge: they add up.
  for (const auto& [gauge, read] : parts_->gauges) gauge->Set(0);
  for (const auto& [gauge, read] : parts_->gauges) gauge->Increment(read());
  return prometheus::TextSerializer().Serialize(parts_->registry.Collect());
}

}  // namespace adit::http
