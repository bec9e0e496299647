// Bids over HTTP: the same path as on the live channel, for clients that cannot keep one open. The
// answer waits for the commit; the bid's own id makes asking again harmless.
#include "api/own_bids.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "wire/frames/server_frame.hpp"

namespace adit::api {

namespace {

// Answers a bid or the question after one.
live::Answer answering(const http::Respond& respond, wire::Language language, bool made_now) {
  return [respond, language, made_now](base::Outcome<live::Accepted> outcome) {
    if (!outcome) return respond(refused(outcome.error(), language));
    const int status = made_now && !outcome->repeat ? 201 : 200;
    respond(http::json(status, wire::bid_accepted_json(outcome->bid, outcome->receipt)));
  };
}

void place(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const wire::Json asked = request.document->root();
  const auto room = room_of(*context, request);
  if (!room) return respond(refused(room.error(), request.language));
  live::Bid bid{.bid_id = std::string(asked["bid_id"].text()),
                .organisation = room->bidder,
                .amount_fen = asked["amount_fen"].integer(),
                .t_recv = request.received_at,
                .confirmation = {},
                .person = request.sign_in->person};
  if (const auto given = asked.find("confirmation")) bid.confirmation = std::string(given->text());
  const auto answer = answering(respond, request.language, true);
  place_own(room->directory, request.parameter("id"), mandate_of(*request.sign_in), std::move(bid),
            [answer](base::Outcome<live::Accepted> outcome, std::optional<std::int64_t>) {
              answer(std::move(outcome));
            });
}

void recall(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto room = room_of(*context, request);
  if (!room) return respond(refused(room.error(), request.language));
  room->directory.recall(request.parameter("id"), room->bidder, request.parameter("bid_id"),
                         answering(respond, request.language, false));
}

}  // namespace

http::Routes bids(const Shared& context) {
  http::Routes routes;
  routes.push_back(change(http::Method::post, "/api/v1/sessions/{id}/bids", bidders, "requests/bid",
                          "replies/bid-accepted", {"Place a bid", "报价"},
                          [context](const http::Request& request, const http::Respond& respond) {
                            place(context, request, respond);
                          }));
  routes.back().idempotent = false;
  routes.back().statuses = {201, 200};  // 200: the same bid again
  routes.push_back(get("/api/v1/sessions/{id}/bids/{bid_id}", bidders, "replies/bid-accepted",
                       {"What became of an own bid", "查询本人报价"},
                       [context](const http::Request& request, const http::Respond& respond) {
                         recall(context, request, respond);
                       }));
  return routes;
}

}  // namespace adit::api
