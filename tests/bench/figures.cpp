// Medians, spreads and verdicts.
#include "bench/figures.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

namespace adit::bench {

double percentile_ms(const std::vector<std::uint32_t>& sorted_us, double part) {
  if (sorted_us.empty()) return 0;
  const auto index = static_cast<std::size_t>(part * static_cast<double>(sorted_us.size() - 1));
  return static_cast<double>(sorted_us[index]) / 1000;
}

double Figure::median() const {
  if (values_.empty()) return 0;
  auto sorted = values_;
  std::sort(sorted.begin(), sorted.end());
  return sorted[sorted.size() / 2];
}

std::string Figure::text(int decimals) const {
  if (values_.empty()) return "nothing";
  const auto [least, most] = std::minmax_element(values_.begin(), values_.end());
  std::array<char, 96> out{};
  std::snprintf(out.data(), out.size(), "%.*f (%.*f-%.*f)", decimals, median(), decimals, *least,
                decimals, *most);
  return out.data();
}

Figure Figure::over(const Figure& other) const {
  Figure ratio;
  for (std::size_t i = 0; i < std::min(values_.size(), other.values_.size()); ++i) {
    ratio.add(values_[i] / other.values_[i]);
  }
  return ratio;
}

namespace {

void print(const char* what, const Figure& figure, const char* unit, int decimals,
           const std::string& verdict) {
  std::printf("  %-44s %28s %s%s\n", what, figure.text(decimals).c_str(), unit, verdict.c_str());
  std::fflush(stdout);
}

std::string verdict(const char* bound, double goal, bool met) {
  std::array<char, 96> out{};
  std::snprintf(out.data(), out.size(), "   goal %s %g: %s", bound, goal, met ? "met" : "MISSED");
  return out.data();
}

}  // namespace

void print_figure(const char* what, const Figure& figure, const char* unit, int decimals) {
  print(what, figure, unit, decimals, "");
}

void print_at_most(const char* what, const Figure& figure, const char* unit, double goal) {
  print(what, figure, unit, 2, verdict("<=", goal, figure.median() <= goal));
}

void print_at_least(const char* what, const Figure& figure, const char* unit, double goal) {
  print(what, figure, unit, 2, verdict(">=", goal, figure.median() >= goal));
}

}  // namespace adit::bench
