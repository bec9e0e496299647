// Runs one command of the program in this process and keeps what it printed.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/command_line.hpp"

namespace adit::app::testing {

struct Output {
  int code = 0;
  std::string out;
  std::string error;
};

inline Output adit(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "adit");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  Output output;
  output.code = run(static_cast<int>(argv.size()), argv.data());
  output.out = ::testing::internal::GetCapturedStdout();
  output.error = ::testing::internal::GetCapturedStderr();
  return output;
}

// A file that lives as long as this object.
class Scratch {
 public:
  explicit Scratch(const std::string& content) {
    static int number = 0;
    const std::string name =
        "adit-" + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".json";
    path_ = std::filesystem::temp_directory_path() / name;
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~Scratch() { std::filesystem::remove(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// A path at which nothing is yet; what a command puts there goes with this object.
class ScratchFolder {
 public:
  ScratchFolder() {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("adit-folder-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
  }
  ~ScratchFolder() { std::filesystem::remove_all(path_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  // The names of what is in it, sorted.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    if (!std::filesystem::exists(path_)) return names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      names.push_back(entry.path().filename());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  std::filesystem::path path_;
};

// What a file holds.
inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace adit::app::testing
