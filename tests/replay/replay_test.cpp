// Every recording verifies, says the same outcome as when it was made, and one changed, lost, added
// or exchanged byte or line is found and its line named.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "stories.hpp"
#include "wire/export/replay.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::tests {

namespace {

std::string path_of(const Story& story, const char* ending = ".jsonl") {
  return std::string(ADIT_SOURCE_DIR) + "/tests/replay/" + story.name + ending;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string read_recording(const Story& story) {
  return read_file(path_of(story));
}

std::string outcome_of(const std::string& bytes) {
  const std::string told = wire::replay_json(wire::replay(bytes));
  const auto document = wire::JsonDocument::parse(told);
  EXPECT_TRUE(wire::validate("documents/replayed", document->root()).has_value()) << told;
  const auto outcome = document->root().find("outcome");
  return outcome ? std::string(outcome->text()) : told;
}

// Set ADIT_RECORD to write the recordings anew, which only a new version of the format justifies.
TEST(recordings, are_what_the_product_still_writes) {
  for (const Story& story : stories()) {
    if (std::getenv("ADIT_RECORD") != nullptr) {
      std::ofstream(path_of(story), std::ios::binary) << story.text;
    }
    EXPECT_EQ(read_recording(story), story.text) << story.name;
  }
}

TEST(recordings, replay_to_their_outcome) {
  for (const Story& story : stories()) {
    EXPECT_EQ(outcome_of(read_recording(story)), story.outcome) << story.name;
  }
}

// The answers stand beside the recordings, since the browser has to give the same ones.
TEST(recordings, are_answered_as_it_is_written_beside_them) {
  for (const Story& story : stories()) {
    const std::string path = path_of(story, ".replayed.json");
    const std::string told = wire::replay_json(wire::replay(read_recording(story))) + "\n";
    if (std::getenv("ADIT_RECORD") != nullptr) std::ofstream(path, std::ios::binary) << told;
    EXPECT_EQ(read_file(path), told) << story.name;
  }
}

TEST(recordings, say_who_won_for_how_much_and_where_the_chain_ends) {
  const auto sold = wire::replay(read_recording(stories().front()));
  ASSERT_TRUE(sold.replayed.has_value());
  EXPECT_EQ(sold.replayed->auction.hammered()->winner->price_fen, 1'250'000);
  EXPECT_EQ(base::to_hex(sold.replayed->head),
            "41ee19b0daa761316b622c550ca6c78a3dee7eb14579072e6439c932183f9e22");
  EXPECT_EQ(base::to_hex(*sold.replayed->result_hash),
            "20ed3fa68951c4395b131135c7e7d3a5b80fdbcf9f3e3c80093f94ff2a489a43");
  const auto unsold = wire::replay(read_recording(stories()[1]));
  EXPECT_NE(wire::replay_json(unsold).find(R"("reserve":"not_opened")"), std::string::npos);
  EXPECT_TRUE(unsold.replayed->result_hash.has_value());
}

TEST(recordings, cut_anywhere_at_a_line_are_open_sessions_with_another_head) {
  const std::string whole = stories().front().text;
  const auto full = wire::replay(whole);
  std::size_t end = whole.find('\n', whole.find('\n') + 1);
  for (; end + 1 < whole.size(); end = whole.find('\n', end + 1)) {
    const auto cut = wire::replay(std::string_view(whole).substr(0, end + 1));
    ASSERT_TRUE(cut.replayed.has_value()) << cut.fault->detail;
    EXPECT_NE(cut.replayed->head, full.replayed->head);
  }
}

// Which line a byte belongs to; a line feed belongs to the line it ends.
std::int64_t line_at(const std::string& text, std::size_t place) {
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n');
}

void expect_found(const Story& story, std::size_t place, int mask) {
  std::string changed = story.text;
  changed[place] = static_cast<char>(changed[place] ^ mask);
  const auto outcome = wire::replay(changed);
  ASSERT_TRUE(outcome.fault.has_value()) << story.name << " byte " << place;
  ASSERT_EQ(outcome.fault->line, line_at(story.text, place))
      << story.name << " byte " << place << ": " << outcome.fault->detail;
}

TEST(one_changed_byte, is_found_and_its_line_named) {
  for (const Story& story : stories()) {
    const bool short_one = story.name == "not-opened";
    for (std::size_t place = 0; place < story.text.size(); place += short_one ? 1 : 11) {
      for (const int mask : {0x01, 0x20, 0x80}) expect_found(story, place, mask);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(one_changed_byte, of_a_line_feed_is_found_and_its_line_named) {
  for (const Story& story : stories()) {
    for (std::size_t place = 0; place < story.text.size(); ++place) {
      if (story.text[place] == '\n') expect_found(story, place, 0x2A);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(one_byte, put_in_or_taken_out_is_found) {
  const std::string whole = stories()[3].text;
  for (std::size_t place = 0; place < whole.size(); place += 3) {
    for (const char c : {' ', '\n', '\r', '\0'}) {
      std::string longer = whole;
      longer.insert(place, 1, c);
      ASSERT_TRUE(wire::replay(longer).fault.has_value()) << place;
    }
    std::string shorter = whole;
    if (place + 1 == whole.size()) continue;  // the last line may lack its line feed
    shorter.erase(place, 1);
    ASSERT_TRUE(wire::replay(shorter).fault.has_value()) << place;
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

TEST(one_line, lost_doubled_or_exchanged_is_found) {
  const auto lines = lines_of(stories().front().text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    auto lost = lines;
    lost.erase(lost.begin() + static_cast<std::ptrdiff_t>(i));
    ASSERT_TRUE(wire::replay(joined(lost)).fault.has_value()) << i;
    auto doubled = lines;
    doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    ASSERT_TRUE(wire::replay(joined(doubled)).fault.has_value()) << i;
    auto exchanged = lines;
    std::swap(exchanged[i], exchanged[i + 1]);
    ASSERT_TRUE(wire::replay(joined(exchanged)).fault.has_value()) << i;
  }
}

TEST(one_line, lost_breaks_the_sequence_where_it_is_missing) {
  auto lines = lines_of(stories().front().text);
  lines.erase(lines.begin() + 5);
  const auto outcome = wire::replay(joined(lines));
  EXPECT_EQ(outcome.fault->line, 6);
  EXPECT_EQ(outcome.fault->reason, "sequence");
}

TEST(no_export, is_a_fault_of_its_first_line) {
  for (const std::string bytes : {"", "\n", "{}", "{}\n", "nonsense", "\n\n\n"}) {
    const auto outcome = wire::replay(bytes);
    ASSERT_TRUE(outcome.fault.has_value()) << bytes;
    EXPECT_EQ(outcome.fault->line, 1) << bytes;
    EXPECT_EQ(outcome.fault->reason, "hash") << bytes;
  }
  const auto alone = wire::replay(lines_of(stories().front().text).front() + "\n");
  ASSERT_TRUE(alone.fault.has_value());
  EXPECT_EQ(alone.fault->line, 1);
  EXPECT_EQ(alone.fault->reason, "sequence") << "a header that no event follows";
}

}  // namespace

}  // namespace adit::tests
