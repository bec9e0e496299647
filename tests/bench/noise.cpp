// From /proc: what the processors did, less what we, those we have started and the kernel's own
// threads had of it.
#include "bench/noise.hpp"

#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>

namespace adit::bench {

namespace {

constexpr double quiet_percent = 10;
constexpr pid_t kernel_threads = 2;  // their parent; they write out what programs have asked for
constexpr auto moment = std::chrono::milliseconds(400);
constexpr int moments = 25;

struct Task {
  pid_t parent = 0;
  std::int64_t ticks = 0;
};

// Fields 4 and 14 to 17 of proc(5), with the ticks of children that have ended; the name before
// them may hold anything but the last bracket.
Task task_of(const std::string& stat) {
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));
  std::string skipped;
  Task task;
  fields >> skipped >> task.parent;
  for (int i = 5; i < 14; ++i) fields >> skipped;
  for (int i = 14; i <= 17; ++i) {
    std::int64_t ticks = 0;
    fields >> ticks;
    task.ticks += ticks;
  }
  return task;
}

std::map<pid_t, Task> tasks() {
  std::map<pid_t, Task> all;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ostringstream stat;
    stat << std::ifstream(entry.path() / "stat").rdbuf();
    if (!stat.str().empty()) all[std::stoi(name)] = task_of(stat.str());
  }
  return all;
}

std::int64_t own_ticks() {
  const auto all = tasks();
  std::int64_t sum = 0;
  for (const auto& [pid, task] : all) {
    pid_t at = pid;
    while (at > kernel_threads && at != ::getpid() && all.contains(at)) at = all.at(at).parent;
    if (at == ::getpid() || at == kernel_threads) sum += task.ticks;
  }
  return sum;
}

}  // namespace

// Whoever loses its parent becomes ours, not init's: of a killed database the last processes.
Noise::Noise() : from_(read()) {
  ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

double Noise::percent() const {
  const Ticks to = read();
  return 100.0 * static_cast<double>(std::max<std::int64_t>(0, to.others - from_.others)) /
         static_cast<double>(std::max<std::int64_t>(1, to.all - from_.all));
}

Noise::Ticks Noise::read() {
  std::ifstream file("/proc/stat");
  std::string name;
  // user nice system idle iowait irq softirq steal
  std::int64_t value[8] = {};
  file >> name;
  for (auto& one : value) file >> one;
  Ticks ticks;
  for (const auto one : value) ticks.all += one;
  ticks.others = ticks.all - value[3] - value[4] - own_ticks();
  return ticks;
}

void wait_for_quiet() {
  for (int i = 0; i < moments; ++i) {
    const Noise noise;
    std::this_thread::sleep_for(moment);
    if (noise.percent() < quiet_percent) return;
  }
}

double processor_us(pid_t process) {
  double sum = 0;
  const std::string folder = "/proc/" + std::to_string(process) + "/task";
  for (const auto& thread : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(thread.path() / "schedstat");
    double nanos = 0;
    file >> nanos;
    sum += nanos / 1e3;
  }
  return sum;
}

}  // namespace adit::bench
