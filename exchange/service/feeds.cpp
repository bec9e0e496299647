// Rows into entries. Ids are those of the announcement and of the session: they never change.
#include "service/feeds.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "store/search.hpp"
#include "store/sessions.hpp"
#include "wire/feeds/atom.hpp"
#include "wire/feeds/icalendar.hpp"
#include "wire/notices/notice_text.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::service {

using base::Outcome;
using wire::Language;
namespace limits = base::limits;

namespace {

std::string pick(Language language, std::string_view zh, std::string_view en) {
  return std::string(language == Language::zh ? zh : en);
}

std::string page(const std::string& site, Language language, const std::string& path) {
  return site + (language == Language::en ? "/en" : "") + path;
}

// "2026-11-23 15:05", Shanghai's clock.
std::string minute_text(base::Instant at) {
  auto out = base::to_text(at).substr(0, 16);
  out[10] = ' ';
  return out;
}

std::string title_of(const store::LotView& lot, Language language) {
  const auto draft = wire::requests::kept_draft(lot.lot.draft);
  return pick(language, draft.title_zh, draft.title_en) + " (" + lot.lot.number + ")";
}

bool called_off(const std::string& state) {
  return state == "stopped" || state == "suspended";
}

wire::CalendarEntry opening_of(const store::LotView& lot, const std::string& site,
                               Language language) {
  wire::CalendarEntry entry;
  entry.uid = *lot.session + "-opens@adit";
  entry.sequence = lot.lot.seq;
  entry.stamp = lot.lot.updated_at;
  entry.start = *lot.opens_at;
  entry.summary = pick(language, "开市：", "Session opens: ") + title_of(lot, language);
  entry.description = pick(language, "报名与保证金到账截止于开市时刻。",
                           "Registration and deposits close when the session opens.");
  entry.url = page(site, language, "/lots/" + lot.lot.id);
  entry.cancelled = called_off(lot.lot.state);
  return entry;
}

wire::CalendarEntry publication_of(const store::ResultView& view, const std::string& site,
                                   Language language) {
  wire::CalendarEntry entry;
  entry.uid = view.result.session + "-publication-ends@adit";
  entry.stamp = view.result.published_at;
  entry.start = view.result.published_until;
  entry.summary = pick(language, "公示期满：", "Publication ends: ") +
                  pick(language, view.session.title_zh, view.session.title_en) + " (" +
                  view.session.number + ")";
  entry.url = page(site, language, "/results/" + view.result.session);
  return entry;
}

std::vector<store::LotView> announced_lots(store::Transaction& tx) {
  store::LotSearch search;
  search.limit = limits::feed_entries_max;
  auto lots = store::search_lots(tx, search).lots;
  std::erase_if(lots, [](const auto& lot) {
    return !lot.session || !lot.opens_at || !lot.announced_at || !lot.announcement;
  });
  std::ranges::stable_sort(lots, std::greater{}, [](const auto& lot) { return *lot.announced_at; });
  return lots;
}

std::vector<store::ResultView> newest_results(store::Transaction& tx) {
  store::ResultSearch search;
  search.limit = limits::feed_entries_max;
  return store::search_results(tx, search).results;
}

std::string calendar_name(Language language) {
  return pick(language, "Adit 场次", "Adit sessions");
}

wire::FeedEntry entry_of(const store::LotView& lot, const std::string& site, Language language) {
  wire::FeedEntry entry;
  entry.id = "urn:adit:announcement:" + *lot.announcement;
  entry.title = title_of(lot, language);
  entry.summary =
      pick(language, "开市：", "Opens: ") + minute_text(*lot.opens_at) +
      pick(language, "（北京时间），报名截止于开市时刻。", " (Beijing); registration until then.");
  entry.url = page(site, language, "/lots/" + lot.lot.id);
  entry.published = *lot.announced_at;
  entry.updated = std::max(lot.lot.updated_at, *lot.announced_at);
  return entry;
}

std::string outcome_text(const store::ResultView& view, Language language) {
  if (!view.result.price_fen) return pick(language, "未成交。", "Not sold.");
  return pick(language, "成交价 ", "Sold at ") +
         wire::money_text(*view.result.price_fen, language) +
         pick(language, "，公示至 ", ", published until ") +
         minute_text(view.result.published_until) + pick(language, "。", ".");
}

wire::FeedEntry entry_of(const store::ResultView& view, const std::string& site,
                         Language language) {
  wire::FeedEntry entry;
  entry.id = "urn:adit:result:" + view.result.session;
  entry.title = pick(language, view.session.title_zh, view.session.title_en) + " (" +
                view.session.number + ")";
  entry.summary = outcome_text(view, language);
  entry.url = page(site, language, "/results/" + view.result.session);
  entry.published = entry.updated = view.result.published_at;
  return entry;
}

wire::Feed feed_of(const std::string& name, const std::string& title, const std::string& shown_at,
                   const std::string& site, Language language) {
  const auto tag = pick(language, "zh", "en");
  wire::Feed feed;
  feed.id = "urn:adit:feed:" + name + ":" + tag;
  feed.title = title;
  feed.self = site + "/feeds/" + name + ".atom?lang=" + tag;
  feed.page = page(site, language, shown_at);
  feed.language = language;
  return feed;
}

}  // namespace

std::string sessions_calendar(store::Transaction& tx, const std::string& site, Language language) {
  std::vector<wire::CalendarEntry> entries;
  for (const auto& lot : announced_lots(tx)) entries.push_back(opening_of(lot, site, language));
  for (const auto& result : newest_results(tx)) {
    entries.push_back(publication_of(result, site, language));
  }
  return wire::icalendar(calendar_name(language), entries);
}

Outcome<std::string> lot_calendar(store::Transaction& tx, const std::string& lot,
                                  const std::string& site, Language language) {
  const auto view = store::find_lot_view(tx, lot);
  if (!view || !view->session || !view->opens_at) {
    return base::refuse("lot.not_found", {{"lot", lot}});
  }
  std::vector<wire::CalendarEntry> entries{opening_of(*view, site, language)};
  if (const auto result = store::find_result_view(tx, *view->session)) {
    entries.push_back(publication_of(*result, site, language));
  }
  return wire::icalendar(calendar_name(language), entries);
}

std::string announcements_feed(store::Transaction& tx, const std::string& site, Language language) {
  auto feed = feed_of("announcements", pick(language, "Adit 出让公告", "Adit announcements"),
                      "/lots", site, language);
  for (const auto& lot : announced_lots(tx)) feed.entries.push_back(entry_of(lot, site, language));
  return wire::atom(feed);
}

std::string results_feed(store::Transaction& tx, const std::string& site, Language language) {
  auto feed = feed_of("results", pick(language, "Adit 结果公示", "Adit results"), "/results", site,
                      language);
  for (const auto& result : newest_results(tx)) {
    feed.entries.push_back(entry_of(result, site, language));
  }
  return wire::atom(feed);
}

}  // namespace adit::service
