// Rows into sentences, and wishes against what the table of kinds has.
#include "service/notice_list.hpp"

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "store/mail.hpp"
#include "store/notices.hpp"
#include "store/people.hpp"
#include "wire/notices/notice_text.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
using wire::Language;
namespace limits = base::limits;

namespace {

constexpr std::string_view token_place = "unsubscribe";

tl::unexpected<base::Refusal> not_found(const std::string& notice) {
  return refuse("notice.not_found", {{"notice", notice}});
}

// A kind that the table has lost since is told by nothing but its name and date.
wire::replies::Notice reply_of(const store::NoticeRow& row, Language language) {
  wire::replies::Notice out;
  out.id = row.id;
  out.kind = row.kind;
  out.at = row.at;
  out.read = row.read_at.has_value();
  if (const auto* kind = wire::find_notice_kind(row.kind)) {
    const auto facts = wire::read_facts(row.facts);
    out.label = kind->name_of_kind.in(language);
    out.text = wire::notice_text(*kind, facts, language);
    out.place = wire::notice_place(*kind, facts, language);
  } else {
    out.label = out.text = row.kind;
    out.place = "/";
  }
  return out;
}

std::optional<store::NoticeRow> own(store::Transaction& tx, const Actor& actor,
                                    const std::string& notice) {
  auto row = store::find_notice(tx, notice);
  if (!row || row->account != actor.account || !row->in_app) return std::nullopt;
  return row;
}

store::Wish wish_of(const std::map<std::string, store::Wish>& wishes,
                    const wire::NoticeKind& kind) {
  const auto found = wishes.find(std::string(kind.name));
  return found == wishes.end() ? store::Wish{kind.in_app, kind.mail} : found->second;
}

}  // namespace

Outcome<wire::replies::NoticePage> list_notices(store::Transaction& tx, const Actor& actor,
                                                const std::optional<std::string>& after,
                                                Language language) {
  std::optional<store::NoticePlace> place;
  if (after) {
    const auto row = own(tx, actor, *after);
    if (!row) return not_found(*after);
    place = store::NoticePlace{row->at, row->id};
  }
  auto rows = store::list_notices(tx, actor.account, place, limits::notices_listed_max + 1);
  wire::replies::NoticePage out;
  out.unread = store::count_unread(tx, actor.account);
  out.more = rows.size() > static_cast<std::size_t>(limits::notices_listed_max);
  if (out.more) rows.pop_back();
  for (const auto& row : rows) out.notices.push_back(reply_of(row, language));
  return out;
}

std::int64_t count_unread(store::Transaction& tx, const Actor& actor) {
  return store::count_unread(tx, actor.account);
}

Outcome<void> read_notice(store::Transaction& tx, const Actor& actor, const std::string& notice,
                          Instant now) {
  if (!store::mark_read(tx, actor.account, notice, now)) return not_found(notice);
  return {};
}

Outcome<void> read_notices_until(store::Transaction& tx, const Actor& actor,
                                 const std::string& notice, Instant now) {
  const auto row = own(tx, actor, notice);
  if (!row) return not_found(notice);
  store::mark_all_read(tx, actor.account, {row->at, row->id}, now);
  return {};
}

wire::replies::NoticeWishes wishes_of(store::Transaction& tx, const MailSetting& setting,
                                      const Actor& actor, Language language) {
  wire::replies::NoticeWishes out;
  out.language = store::language_of(tx, actor.account);
  out.mails = setting.on;
  auto address = store::mail_address_of(tx, actor.person.text);
  out.address = std::move(address.confirmed);
  out.asked = std::move(address.asked);
  const auto wishes = store::wishes_of(tx, actor.account);
  for (const auto& kind : wire::notice_kinds()) {
    if (!wire::concerns(kind.audience, role_text(actor.role))) continue;
    const auto wish = wish_of(wishes, kind);
    out.kinds.push_back({std::string(kind.name), std::string(kind.name_of_kind.in(language)),
                         wish.in_app, wish.mail});
  }
  return out;
}

Outcome<wire::replies::NoticeWishes> keep_wishes(store::Transaction& tx, const MailSetting& setting,
                                                 const Actor& actor,
                                                 const wire::requests::NoticeWishes& wishes,
                                                 Language language) {
  for (std::size_t i = 0; i < wishes.kinds.size(); ++i) {
    const auto& wish = wishes.kinds[i];
    const auto* kind = wire::find_notice_kind(wish.kind);
    if (kind == nullptr || !wire::concerns(kind->audience, role_text(actor.role))) {
      return base::refuse_at("/kinds/" + std::to_string(i) + "/kind", "notice.kind_unknown",
                             {{"kind", wish.kind}});
    }
    store::put_wish(tx, actor.account, wish.kind, {wish.in_app, wish.mail});
  }
  store::put_language(tx, actor.account, wishes.language);
  return wishes_of(tx, setting, actor, language);
}

std::string unsubscribe_token(const MailSetting& setting, const std::string& account,
                              const std::string& kind) {
  return base::to_hex(setting.key.seal(kind + "\n" + account, token_place));
}

Outcome<wire::replies::Unsubscribed> unsubscribe(store::Transaction& tx, const MailSetting& setting,
                                                 const std::string& token, Language language) {
  const auto sealed = base::from_hex(token);
  const auto said = sealed ? setting.key.open(*sealed, token_place) : std::nullopt;
  const auto* kind = said ? wire::find_notice_kind(said->substr(0, said->find('\n'))) : nullptr;
  if (kind == nullptr) return refuse("mail.token_invalid");
  const auto account = said->substr(said->find('\n') + 1);
  if (!store::find_account(tx, account)) return refuse("mail.token_invalid");
  auto wish = wish_of(store::wishes_of(tx, account), *kind);
  wish.mail = false;
  store::put_wish(tx, account, std::string(kind->name), wish);
  return wire::replies::Unsubscribed{std::string(kind->name),
                                     std::string(kind->name_of_kind.in(language))};
}

}  // namespace adit::service
