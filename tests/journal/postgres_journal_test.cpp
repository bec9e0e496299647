// The journal in PostgreSQL keeps every promise of a journal.
#include "journal/journal.hpp"

#include "support/journal_cases.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

JournalWorld postgres() {
  const std::string database = journal_database();
  return {journal::postgres_journal(database),
          [database] { return journal::postgres_port(database); }};
}

INSTANTIATE_TEST_SUITE_P(postgres, JournalCase,
                         ::testing::Values(std::function<JournalWorld()>(postgres)));

}  // namespace
}  // namespace adit::tests
