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

}  // namespace
}  // namespace adit::tests
