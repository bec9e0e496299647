// Sums and percentiles; the report of one robot has the same counts as that of all.
#include "app/robot/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "wire/json.hpp"

namespace adit::app {

namespace {

// All robots as one.
RobotOutcome sum_of(const std::vector<RobotOutcome>& robots) {
  RobotOutcome sum;
  for (const auto& robot : robots) {
    sum.accepted += robot.accepted;
    sum.unanswered += robot.unanswered;
    for (const auto& [code, count] : robot.refused) sum.refused[code] += count;
    sum.latencies_us.insert(sum.latencies_us.end(), robot.latencies_us.begin(),
                            robot.latencies_us.end());
  }
  return sum;
}

void member_or_null(wire::JsonWriter& out, std::string_view name, const std::string& text) {
  if (text.empty()) {
    out.member_null(name);
  } else {
    out.member(name, text);
  }
}

void write_counts(wire::JsonWriter& out, const RobotOutcome& of) {
  out.member("accepted", of.accepted).key("refused").begin_array();
  for (const auto& [code, count] : of.refused) {
    out.begin_object().member("code", code).member("count", count).end_object();
  }
  out.end_array().member("unanswered", of.unanswered);
}

void write_latency(wire::JsonWriter& out, const RobotOutcome& sum) {
  const auto half = percentile(sum.latencies_us, 50);
  if (!half) {
    out.member_null("latency_us");
    return;
  }
  out.key("latency_us").begin_object().member("p50", *half);
  out.member("p99", *percentile(sum.latencies_us, 99));
  out.member("max", *percentile(sum.latencies_us, 100)).end_object();
}

std::string ms_text(std::int64_t us) {
  std::string text(32, '\0');
  text.resize(static_cast<std::size_t>(
      std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(us) / 1000.0)));
  return text;
}

std::string line_of(const RobotOutcome& robot) {
  std::string line = robot.account;
  if (!robot.session.empty()) {
    line += " in " + robot.session + " as " + robot.bid_number + ", " + robot.temperament + ": " +
            std::to_string(robot.accepted) + " accepted, left it " + robot.phase;
  }
  if (robot.trouble) line += " (" + robot.trouble->code + ")";
  return line + "\n";
}

}  // namespace

std::optional<std::int64_t> percentile(std::vector<std::int64_t> latencies_us, int percent) {
  if (latencies_us.empty()) return std::nullopt;
  std::ranges::sort(latencies_us);
  const auto rank = (latencies_us.size() * static_cast<std::size_t>(percent) + 99) / 100;
  return latencies_us[std::max<std::size_t>(rank, 1) - 1];
}

std::string robots_json(const std::vector<RobotOutcome>& robots, double seconds) {
  wire::JsonWriter out;
  out.begin_object().key("robots").begin_array();
  for (const auto& robot : robots) {
    out.begin_object().member("account", robot.account);
    member_or_null(out, "session", robot.session);
    member_or_null(out, "bid_number", robot.bid_number);
    member_or_null(out, "phase", robot.phase);
    out.member("temperament", robot.temperament);
    write_counts(out, robot);
    member_or_null(out, "trouble", robot.trouble ? robot.trouble->code : std::string());
    out.end_object();
  }
  const RobotOutcome sum = sum_of(robots);
  out.end_array();
  write_counts(out, sum);
  write_latency(out, sum);
  return out.member("duration_ms", std::llround(seconds * 1000)).end_object().take();
}

std::string robots_text(const std::vector<RobotOutcome>& robots, double seconds) {
  std::string text;
  for (const auto& robot : robots) text += line_of(robot);
  const RobotOutcome sum = sum_of(robots);
  text += std::to_string(sum.accepted) + " bids accepted in " +
          std::to_string(std::llround(seconds)) + " s";
  for (const auto& [code, count] : sum.refused) {
    text += "; " + std::to_string(count) + " refused, " + code;
  }
  if (sum.unanswered > 0) text += "; " + std::to_string(sum.unanswered) + " without an answer";
  text += "\n";
  if (const auto half = percentile(sum.latencies_us, 50)) {
    text += "from a bid to its answer: half within " + ms_text(*half) + " ms, 99 of 100 within " +
            ms_text(*percentile(sum.latencies_us, 99)) + " ms\n";
  }
  return text;
}

}  // namespace adit::app
