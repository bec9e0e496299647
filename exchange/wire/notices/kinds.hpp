// Everything that people are told outside an open page: one row a kind says what causes it, whom it
// is for and in which words. Whoever adds an event that somebody should hear of adds a row.
#pragma once

#include <span>
#include <string_view>

#include "wire/language.hpp"

namespace adit::wire {

// Who hears of it. Each is resolved from the stream of the cause (service/notices.cpp).
enum class Audience {
  applicant,             // the company of an application
  company,               // that of its own stream
  bidders,               // the companies admitted to a session
  winner,                // of them the one with the bid number of the event
  losers,                // of them the others
  outbid,                // those who led a session and do no more
  proposer,              // who drafted the lot
  other_administrators,  // administrators, but for the person who drafted the lot
  administrators,
  officers,  // administrators and inspectors
};

struct Sentence {
  std::string_view zh;
  std::string_view en;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
  }
};

struct NoticeKind {
  std::string_view name;
  std::string_view event;  // kind of the journal's entry; empty for what a clock causes
  std::string_view only;   // "member=value" that the entry's body must have; empty: any
  Audience audience;
  bool in_app;            // unless the person wishes otherwise
  bool mail;              // likewise
  Sentence name_of_kind;  // in the table of wishes
  // {name} stands for a fact: of the lot (title, lot_number), or a member of the entry's body.
  Sentence text;
  std::string_view place;  // the page that it leads to; {lot} and {session} are ids
};

// In the order in which the table of wishes shows them.
[[nodiscard]] std::span<const NoticeKind> notice_kinds();
// Null for a name that no row has (any more).
[[nodiscard]] const NoticeKind* find_notice_kind(std::string_view name);

// Whether accounts of this role (as the sign_in table writes it) can be in the audience.
[[nodiscard]] bool concerns(Audience audience, std::string_view role);

}  // namespace adit::wire
