// `adit lot import` by the real program, over the corners of published lots.
#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "api/office.hpp"
#include "wire/schema.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Ran {
  int code = 0;
  std::string out;
  std::string error;
};

class LotImport : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // Runs the program on a file, its standard output into `out` or a file of that name.
  Ran import(const std::string& file, const std::string& options, std::string out = "") const {
    if (out.empty()) out = (folder_ / "out").string();
    const std::string error = (folder_ / "error").string();
    const std::string command = std::string("LC_ALL=C timeout 20 ") + ADIT_PROGRAM +
                                " lot import " + file + " " + options + " > " + out + " 2> " +
                                error;
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read(folder_ / "out"), read(error)};
  }

  std::string file(const std::string& content) const {
    const auto path = folder_ / "corners.txt";
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("adit-lots-" + std::to_string(::getpid()));
};

struct Known {
  const char* id;
  const char* area;
  bool differs;  // from what was published
  const char* published;
};

constexpr Known known[] = {
    {"R01", "27.5985", true, "27.56"},  {"R02", "48.7618", true, "48.69"},
    {"R03", "80.0541", true, "79.51"},  {"R04", "0.0300", false, "0.03"},
    {"R05", "0.6971", false, "0.7"},    {"R06", "0.0267", false, "0.0267"},
    {"R07", "0.0176", true, "0.0175"},  {"R08", "0.0243", false, "0.0243"},
    {"R09", "3.2561", false, "3.2566"},
};

TEST_F(LotImport, GivesTheAreasOfPublishedLots) {
  for (const Known& lot : known) {
    const std::string text =
        std::string(ADIT_SOURCE_DIR) + "/tests/support/lots/" + lot.id + ".txt";
    const Ran ran =
        import(text, std::string("--published-area ") + lot.published + " --dry-run --json");
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_EQ(ran.error, "");
    EXPECT_TRUE(wire::read("documents/lot-import", ran.out, wire::file_limits)) << ran.out;
    EXPECT_EQ(json_member(ran.out, "area_km2"), lot.area) << lot.id;
    EXPECT_EQ(ran.out.find("\"area_differs\"") != std::string::npos, lot.differs) << ran.out;
  }
}

TEST_F(LotImport, WhatItWritesItReadsAgain) {
  const std::string text = std::string(ADIT_SOURCE_DIR) + "/tests/support/lots/R09.txt";
  const Ran first = import(text, "--dry-run");
  const Ran written = import(text, "--as text --dry-run");
  EXPECT_EQ(written.code, 0);
  const Ran again = import(file(written.out), "--dry-run");
  const auto ground = [](const Ran& ran) {
    return ran.out.substr(0, ran.out.find("\"warnings\""));
  };
  EXPECT_EQ(ground(again), ground(first));
  EXPECT_EQ(import(file(written.out), "--as text --dry-run").out, written.out);
}

TEST_F(LotImport, OneProblemObjectWhereItCannotRead) {
  const Ran ran = import(file("126.5,43.5\n126.6,43.6\n126.6,43.5\n126.5,43.6\n"), "--dry-run");
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(json_member(ran.error, "code"), "self_crossing") << ran.error;
  EXPECT_TRUE(ran.error.ends_with("\"line\":3}\n")) << ran.error;
}

TEST_F(LotImport, AnAnswerThatDoesNotArriveIsAFailure) {
  const Ran ran = import(file("126.5,43.5\n126.51,43.5\n126.51,43.51\n"), "--dry-run", "/dev/full");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(json_member(ran.error, "code"), "output.lost") << ran.error;
}

TEST_F(LotImport, AMillionCornersAreRefusedQuickly) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "4860000,42440000\n";
  const auto begin = std::chrono::steady_clock::now();
  const Ran ran = import(file(text), "--dry-run");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(json_member(ran.error, "code"), "file.too_large") << ran.error;
}

}  // namespace
}  // namespace adit::api_tests
