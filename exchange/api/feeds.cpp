// Calendars and feeds for programs that poll: small, public, and mostly answered "unchanged".
#include "service/feeds.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/table.hpp"
#include "api/tagged.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";
constexpr std::string_view atom_type = "application/atom+xml; charset=utf-8";

// A feed has one language for all who poll it: the one in its address, else Chinese.
wire::Language language_of(const http::Request& request) {
  return request.queried("lang") == "en" ? wire::Language::en : wire::Language::zh;
}

std::string site_of(const http::Request& request) {
  return "https://" + request.host;
}

http::Reply tagged(std::string body, std::string_view type, wire::Language language) {
  http::Reply reply;
  tag(reply, body);
  reply.headers.emplace_back("Content-Language", language == wire::Language::zh ? "zh-CN" : "en");
  reply.content_type = type;
  reply.body = std::move(body);
  return reply;
}

using Make = std::string (*)(store::Transaction&, const std::string& site, wire::Language);

http::Handler answering(const Shared& context, Make make, std::string_view type) {
  return [context, make, type](const http::Request& request, const http::Respond& respond) {
    look_up(context, request, respond,
            [make, type, site = site_of(request), language = language_of(request)](
                store::Transaction& tx, base::Instant) -> Reply {
              return tagged(make(tx, site, language), type, language);
            });
  };
}

void of_lot(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [lot = request.parameter("id"), site = site_of(request), language = language_of(request)](
              store::Transaction& tx, base::Instant) -> Reply {
            auto made = service::lot_calendar(tx, lot, site, language);
            if (!made) return tl::unexpected(made.error());
            return tagged(std::move(*made), calendar_type, language);
          });
}

http::Route feed(std::string pattern, Summary summary, http::Handler handler) {
  auto route = get(std::move(pattern), everyone, std::string(http::not_json), std::move(summary),
                   std::move(handler), {"lang"});
  route.statuses = {200, 304};
  return route;
}

}  // namespace

http::Routes feeds(const Shared& context) {
  return {feed("/feeds/sessions.ics", {"Sessions as a calendar (RFC 5545)", "场次日历"},
               answering(context, service::sessions_calendar, calendar_type)),
          feed("/api/v1/lots/{id}/calendar.ics", {"One lot as a calendar", "标的日历"},
               [context](const http::Request& request, const http::Respond& respond) {
                 of_lot(context, request, respond);
               }),
          feed("/feeds/announcements.atom", {"Announcements (RFC 4287)", "出让公告订阅"},
               answering(context, service::announcements_feed, atom_type)),
          feed("/feeds/results.atom", {"Published results (RFC 4287)", "结果公示订阅"},
               answering(context, service::results_feed, atom_type))};
}

}  // namespace adit::api
