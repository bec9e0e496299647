// Sessions as anyone may read them: memory where they run, the journal where they ended; the ladder
// of bids; the export that `adit replay` verifies.
#include <algorithm>
#include <charconv>
#include <memory>
#include <mutex>

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/limits.hpp"
#include "live/record.hpp"
#include "store/session_ids.hpp"
#include "wire/json.hpp"

namespace adit::api {

namespace {

live::SessionDirectory::Text answering(const http::Respond& respond, wire::Language language) {
  return [respond, language](base::Outcome<std::string> outcome) {
    if (!outcome) return respond(refused(outcome.error(), language));
    respond(http::json(200, std::move(*outcome)));
  };
}

std::string organisation_of(const http::Request& request) {
  return request.sign_in ? request.sign_in->organisation : std::string();
}

// A whole number from the query; `fallback` where it does not stand there.
base::Outcome<std::int64_t> number_in(const http::Request& request, std::string_view name,
                                      std::int64_t fallback) {
  const auto text = request.queried(name);
  if (!text) return fallback;
  std::int64_t number = 0;
  const char* const end = text->data() + text->size();
  const auto [read, ec] = std::from_chars(text->data(), end, number);
  if (ec != std::errc{} || read != end || number < 0) {
    return base::refuse("request.query_number", {{"field", std::string(name)}});
  }
  return number;
}

void find(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto room = room_of(*context, request);
  if (!room) return respond(refused(room.error(), request.language));
  room->directory.view(request.parameter("id"), room->bidder,
                       [respond, language = request.language](base::Outcome<live::View> view) {
                         if (!view) return respond(refused(view.error(), language));
                         respond(http::json(200, std::move(view->json)));
                       });
}

void ladder(const Shared& context, const http::Request& request, const http::Respond& respond) {
  constexpr auto whole_ladder = static_cast<std::int64_t>(base::limits::ladder_rows_max);
  const auto limit = number_in(request, "limit", whole_ladder);
  if (!limit) return respond(refused(limit.error(), request.language));
  const auto after = number_in(request, "after", 0);
  if (!after) return respond(refused(after.error(), request.language));
  const auto room = room_of(*context, request);
  if (!room) return respond(refused(room.error(), request.language));
  room->directory.ladder(request.parameter("id"), *after,
                         static_cast<std::size_t>(std::min(*limit, whole_ladder)),
                         answering(respond, request.language));
}

bool wanted(std::string_view asked, std::string_view phase) {
  if (asked == "live") return phase == "free" || phase == "countdown" || phase == "closing";
  return asked.empty() || asked == phase;
}

// Collects the views of several sessions, which come from several threads, in the order asked.
class Gathering {
 public:
  Gathering(std::size_t count, std::string phase, http::Respond respond)
      : left_(count), views_(count), phase_(std::move(phase)), respond_(std::move(respond)) {}

  void put(std::size_t place, const base::Outcome<live::View>& view) {
    if (!is_last(place, view)) return;
    wire::JsonWriter out;
    out.begin_object().key("sessions").begin_array();
    for (const auto& one : views_) {
      if (!one.empty()) out.raw(one);
    }
    out.end_array().end_object();
    respond_(http::json(200, out.take()));
  }

 private:
  [[nodiscard]] bool is_last(std::size_t place, const base::Outcome<live::View>& view) {
    const std::lock_guard lock(mutex_);
    if (view && wanted(phase_, view->phase)) views_[place] = view->json;
    return --left_ == 0;
  }

  std::mutex mutex_;  // guards the next two
  std::size_t left_;
  std::vector<std::string> views_;
  std::string phase_;
  http::Respond respond_;
};

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const std::string phase(request.queried("phase").value_or(""));
  const auto ids = std::make_shared<std::vector<std::string>>();
  const auto gather = [context, ids, respond, phase,
                       organisation = organisation_of(request)](http::Reply reply) {
    if (reply.status != 0) return respond(std::move(reply));
    if (ids->empty()) return respond(http::json(200, R"({"sessions":[]})"));
    const auto gathering = std::make_shared<Gathering>(ids->size(), phase, respond);
    for (std::size_t i = 0; i < ids->size(); ++i) {
      context->directory.view(
          (*ids)[i], organisation,
          [gathering, i](const base::Outcome<live::View>& view) { gathering->put(i, view); });
    }
  };
  // Status 0 says that the views are still to be gathered.
  look_up(context, request, gather,
          [ids, phase](store::Transaction& tx, base::Instant now) -> base::Outcome<http::Reply> {
            *ids = store::list_session_ids(tx, phase, now, base::limits::sessions_listed_max);
            return http::Reply{.status = 0};
          });
}

// Everything committed so far; a session that runs has no last line yet.
base::Outcome<http::Reply> export_of(store::Transaction& tx, const std::string& session) {
  auto lines = live::export_text(tx.read_stream(live::stream_of(session)));
  if (!lines) return tl::unexpected(lines.error());
  http::Reply reply{
      .status = 200, .body = std::move(*lines), .content_type = "application/jsonl; charset=utf-8"};
  reply.headers.emplace_back("Content-Disposition",
                             "attachment; filename=\"" + session + ".jsonl\"");
  return reply;
}

void export_lines(const Shared& context, const http::Request& request,
                  const http::Respond& respond) {
  look_up(context, request, respond,
          [session = request.parameter("id")](store::Transaction& tx, base::Instant) {
            return export_of(tx, session);
          });
}

}  // namespace

http::Routes sessions(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string session = "/api/v1/sessions/{id}";
  return {
      get("/api/v1/sessions", everyone, "replies/sessions", {"Sessions, newest first", "交易场次"},
          bound(list), {"phase"}),
      get(session, everyone, "replies/session", {"One session as it stands", "场次"}, bound(find)),
      get(session + "/bids", everyone, "replies/session-bids",
          {"The ladder of accepted bids", "报价记录"}, bound(ladder), {"after", "limit"}),
      get(session + "/export", everyone, std::string(http::not_json),
          {"The session's journal for `adit replay`", "场次日志导出"}, bound(export_lines)),
  };
}

}  // namespace adit::api
