// A stream that comes in pages is the same session as one that comes whole.
#include "live/record.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/limits.hpp"
#include "support/auction_case.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"

namespace adit::live {
namespace {

using namespace adit::tests;  // NOLINT: the language of auction cases

constexpr std::size_t page_rows = base::limits::stream_page_rows;

// An opened session and so many bids.
std::vector<journal::Entry> stream(std::size_t bids) {
  std::vector<journal::Entry> entries;
  journal::Head head{0, wire::export_root(terms())};
  const auto write = [&](const Event& event) {
    auto encoded = wire::encode(event);
    entries.push_back(
        journal::seal(stream_of("s1"), head,
                      {opens_at, std::move(encoded.kind), encoded.v, std::move(encoded.body)}));
    head = journal::head_of(entries.back());
  };
  for (const Event& event : opened()) write(event);
  for (std::size_t i = 0; i < bids; ++i) {
    const auto steps = static_cast<std::int64_t>(i) * step_fen;
    write(
        BidAccepted{"b" + std::to_string(i), i % 2 == 0 ? ann : ben, start_fen + steps, opens_at});
  }
  return entries;
}

// Hands a stream out page by page and counts.
struct Pages {
  const std::vector<journal::Entry>& entries;
  int asked = 0;

  std::vector<journal::Entry> operator()(std::int64_t after_seq) {
    ++asked;
    const auto from = std::min(static_cast<std::size_t>(after_seq), entries.size());
    const auto rows = std::min(page_rows, entries.size() - from);
    const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(from);
    return {begin, begin + static_cast<std::ptrdiff_t>(rows)};
  }
};

TEST(Record, ReadInPagesIsTheSameAsFoldedWhole) {
  for (const std::size_t rows : {page_rows - 1, page_rows, page_rows + 1, 2 * page_rows}) {
    const auto entries = stream(rows - opened().size());
    Pages pages{entries};
    const auto read = Record::read(std::ref(pages));
    const auto whole = Record::fold(entries);
    ASSERT_TRUE(read && whole);
    EXPECT_EQ(read->head().seq, static_cast<std::int64_t>(rows));
    EXPECT_EQ(read->json(opens_at), whole->json(opens_at));
    EXPECT_EQ(pages.asked, static_cast<int>(rows / page_rows + 1));
  }
}

TEST(Record, WithoutEntriesIsNoSession) {
  const auto read = Record::read([](std::int64_t) { return std::vector<journal::Entry>(); });
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, "session.not_found");
}

TEST(Record, BreaksOffWhereItsChainOrItsSourceDoes) {
  auto entries = stream(page_rows);
  const Pages pages{entries};
  EXPECT_THROW(static_cast<void>(Record::read([&pages](std::int64_t after_seq) {
                 if (after_seq > 0) throw std::runtime_error("away");
                 return Pages(pages)(after_seq);
               })),
               std::runtime_error);
  entries[page_rows].prev = {};
  Pages broken{entries};
  EXPECT_THROW(static_cast<void>(Record::read(std::ref(broken))), std::runtime_error);
}

}  // namespace
}  // namespace adit::live
