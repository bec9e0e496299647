// Entry by entry: what it is about, who is concerned, what they are told.
#include "service/notices.hpp"

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "service/notice_subject.hpp"
#include "service/stream.hpp"
#include "store/feed.hpp"
#include "store/mail.hpp"

namespace adit::service {

using base::Instant;
using store::Recipient;
using wire::Audience;
using wire::Facts;
using wire::NoticeKind;
namespace limits = base::limits;

namespace {

constexpr const char* follower_name = "notices";
constexpr std::string_view session_prefix = "session/";
constexpr std::size_t id_chars = 32;

// The kinds of entries that the table names. Bids are looked at apart: there may be thousands.
const std::vector<std::string>& told_events() {
  static const auto events = [] {
    std::set<std::string> out;
    for (const auto& kind : wire::notice_kinds()) {
      if (kind.audience != Audience::outbid && !kind.event.empty()) out.emplace(kind.event);
    }
    return std::vector<std::string>(out.begin(), out.end());
  }();
  return events;
}

std::string text_of(const Facts& facts, std::string_view name) {
  const auto found = facts.find(name);
  if (found == facts.end()) return "";
  const auto* text = std::get_if<std::string>(&found->second);
  return text == nullptr ? "" : *text;
}

// Of those admitted to a session the ones whose bid number passes.
template <class Passes>
std::vector<Recipient> admitted(store::Transaction& tx, const NoticeKind& kind,
                                const std::string& session, Passes passes) {
  std::vector<Recipient> out;
  for (auto& one : store::recipients_admitted(tx, std::string(kind.name), session)) {
    if (passes(one.bid_number)) out.push_back(std::move(one.recipient));
  }
  return out;
}

std::vector<Recipient> by_roles(store::Transaction& tx, const NoticeKind& kind,
                                std::initializer_list<const char*> roles) {
  std::vector<Recipient> out;
  for (const char* role : roles) {
    auto some = store::recipients_of_role(tx, std::string(kind.name), role);
    std::move(some.begin(), some.end(), std::back_inserter(out));
  }
  return out;
}

std::vector<Recipient> audience_of(store::Transaction& tx, const NoticeKind& kind,
                                   const NoticeSubject& subject, const Facts& body) {
  const std::string name(kind.name);
  const auto winner = text_of(body, "bid_number");
  switch (kind.audience) {
    case Audience::applicant:
    case Audience::company:
      return store::recipients_of_company(tx, name, subject.organisation);
    case Audience::bidders:
      return admitted(tx, kind, subject.session, [](const std::string&) { return true; });
    case Audience::winner:
      return admitted(tx, kind, subject.session,
                      [&](const std::string& number) { return number == winner; });
    case Audience::losers:
      return admitted(tx, kind, subject.session,
                      [&](const std::string& number) { return number != winner; });
    case Audience::proposer:
      return store::recipients_of_person(tx, name, subject.proposer);
    case Audience::other_administrators: {
      auto out = by_roles(tx, kind, {"administrator"});
      std::erase_if(out, [&](const auto& one) { return one.person == subject.proposer; });
      return out;
    }
    case Audience::administrators:
      return by_roles(tx, kind, {"administrator"});
    case Audience::officers:
      return by_roles(tx, kind, {"administrator", "inspector"});
    case Audience::outbid:
      return {};  // tell_outbid knows
  }
  return {};
}

void tell_of(store::Transaction& tx, const MailSetting& setting, const journal::Entry& entry,
             Instant now) {
  const auto body = wire::facts_of_body(entry.body);
  const auto subject = subject_of(tx, entry.stream, body);
  if (!subject) return;
  for (const auto& kind : wire::notice_kinds()) {
    if (kind.event != entry.kind || !wire::is_meant(kind, body)) continue;
    Telling telling{kind, entry.stream + "#" + std::to_string(entry.seq), subject->facts, entry.at};
    telling.facts.insert(body.begin(), body.end());
    tell(tx, setting, telling, audience_of(tx, kind, *subject, body), now);
  }
}

// Who has led since the minute began, or when it began, and leads no more. The minute is part of
// the cause: one notice a session in each.
void tell_outbid(store::Transaction& tx, const MailSetting& setting, const std::string& stream,
                 Instant now) {
  const auto* kind = wire::find_notice_kind("session.outbid");
  const auto newest = store::newest_bid_at(tx, stream);
  if (kind == nullptr || !newest) return;
  const Instant minute{newest->ms / limits::outbid_every_ms * limits::outbid_every_ms};
  std::set<std::string> outbid;
  Facts leading;
  for (const auto& bid : store::newest_bids(tx, stream, minute, limits::outbid_rows_max)) {
    const auto facts = wire::facts_of_body(bid);
    if (leading.empty()) leading = facts;
    outbid.insert(text_of(facts, "bid_number"));
  }
  outbid.erase(text_of(leading, "bid_number"));
  const auto subject = outbid.empty() ? std::nullopt : subject_of(tx, stream, leading);
  if (!subject) return;
  Telling telling{*kind, stream + "@" + std::to_string(minute.ms), subject->facts, *newest};
  telling.facts.insert(leading.begin(), leading.end());
  const auto passes = [&](const std::string& number) { return outbid.contains(number); };
  tell(tx, setting, telling, admitted(tx, *kind, subject->session, passes), now);
}

}  // namespace

void tell(store::Transaction& tx, const MailSetting& setting, const Telling& telling,
          const std::vector<Recipient>& recipients, Instant now) {
  const std::string kind(telling.kind.name);
  const auto facts = wire::facts_json(telling.kind, telling.facts);
  for (const auto& one : recipients) {
    const bool in_app = one.in_app.value_or(telling.kind.in_app);
    const bool mail = one.reachable && one.mail.value_or(telling.kind.mail);
    if (!in_app && !mail) continue;
    const auto id = base::to_hex(base::sha256(telling.cause + "\n" + kind + "\n" + one.account))
                        .substr(0, id_chars);
    const store::NoticeRow row{id, one.account, kind, facts, in_app, telling.at, std::nullopt};
    if (!store::insert_notice(tx, row)) continue;
    if (mail) store::put_in_outbox(tx, {id, id, one.person, 0, now}, !setting.on);
    store::drop_old_notices(tx, one.account, limits::notices_kept_max);
  }
}

std::size_t tell_news(store::Transaction& tx, const MailSetting& setting, Instant now,
                      std::size_t most) {
  const auto cursor = store::lock_cursor(tx, follower_name);
  const auto news = store::read_feed(tx, cursor, most);
  if (news.empty()) return 0;
  for (const auto& entry : store::read_told(tx, cursor, news.back(), told_events())) {
    tell_of(tx, setting, entry, now);
  }
  std::set<std::string> sessions;
  for (const auto& place : news) {
    if (place.stream.starts_with(session_prefix)) sessions.insert(place.stream);
  }
  for (const auto& stream : sessions) tell_outbid(tx, setting, stream, now);
  store::move_cursor(tx, follower_name, news.back());
  return news.size();
}

void remind_of_openings(store::Transaction& tx, const MailSetting& setting, Instant now) {
  const auto* kind = wire::find_notice_kind("session.opens_soon");
  if (kind == nullptr) return;
  for (const auto& soon : store::sessions_that_open_soon(tx, now, limits::reminder_ms_max)) {
    const auto stream = session_stream(soon.session);
    const auto subject = subject_of(tx, stream, {});
    if (!subject) continue;
    const Telling telling{*kind, stream + " opens " + std::to_string(soon.opens_at.ms),
                          subject->facts, now};
    tell(tx, setting, telling, audience_of(tx, *kind, *subject, {}), now);
  }
}

}  // namespace adit::service
