// The twin in memory keeps every promise of a journal.
#include "journal/memory_journal.hpp"

#include "support/journal_cases.hpp"

namespace adit::tests {
namespace {

JournalWorld memory() {
  const auto journal = std::make_shared<journal::MemoryJournal>();
  return {journal, [journal] { return journal->port(); }};
}

INSTANTIATE_TEST_SUITE_P(memory, JournalCase,
                         ::testing::Values(std::function<JournalWorld()>(memory)));

Entry noted(const std::string& stream, const Head& head) {
  return journal::seal(stream, head, {base::Instant{1}, "session.resumed", 1, "{}"});
}

TEST(MemoryJournal, ForgetsAStreamAndWhatWasSignedForItAlone) {
  journal::MemoryJournal journal;
  const auto port = journal.port();
  const auto key = base::SigningKey::generate();
  const base::Digest leaf = base::sha256("leaf");
  const auto send = [&](const std::vector<Entry>& entries, std::int64_t number) {
    std::vector<const Entry*> rows;
    for (const auto& entry : entries) rows.push_back(&entry);
    const auto batch = ledger::sign_batch(number, {leaf}, key, "key");
    (void)port->send({rows, std::make_shared<const ledger::SignedBatch>(batch)});
  };
  const Entry first = noted("gone", {});
  const Entry beside = noted("kept", {});
  send({first, beside}, 1);
  send({noted("gone", journal::head_of(first))}, 2);
  journal.forget("gone");
  EXPECT_TRUE(journal.read("gone").empty());
  EXPECT_FALSE(journal.batch_of("gone", 2, leaf).has_value());
  EXPECT_EQ(journal.read("kept"), std::vector<Entry>{beside});
  EXPECT_TRUE(journal.batch_of("kept", 1, leaf).has_value()) << "signed together with it";
  send({noted("gone", {})}, 2);
  EXPECT_EQ(journal.head("gone").seq, 1) << "its place and its batch's number are free again";
}

}  // namespace
}  // namespace adit::tests
