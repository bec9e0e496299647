// Figures of interleaved rounds: one value a round, told as the median with the spread. What counts
// are ratios of figures of the same run, beside the goal they are to meet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace adit::bench {

// Of sorted microseconds; 0 where there are none.
[[nodiscard]] double percentile_ms(const std::vector<std::uint32_t>& sorted_us, double part);

class Figure {
 public:
  void add(double value) { values_.push_back(value); }
  [[nodiscard]] double median() const;
  // "12.30 (11.80-13.10)": the median, the least and the most.
  [[nodiscard]] std::string text(int decimals = 2) const;
  // Round by round.
  [[nodiscard]] Figure over(const Figure& other) const;

 private:
  std::vector<double> values_;
};

void print_figure(const char* what, const Figure& figure, const char* unit, int decimals = 2);
// Also says whether the median meets the goal.
void print_at_most(const char* what, const Figure& figure, const char* unit, double goal);
void print_at_least(const char* what, const Figure& figure, const char* unit, double goal);

}  // namespace adit::bench
