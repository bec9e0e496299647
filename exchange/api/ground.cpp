// Corners as people paste them, read by the same importer as `adit lot import`. Nothing is kept.
#include "api/context.hpp"
#include "api/cpu_worker.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "domain/ground/notation.hpp"
#include "domain/ground/read.hpp"
#include "domain/plan/likeness.hpp"
#include "wire/ground/reading_json.hpp"
#include "wire/plan/edition.hpp"
#include "wire/requests/corner_text.hpp"

namespace adit::api {

namespace {

using domain::ground::Wishes;

base::Outcome<Wishes> wishes_of(const wire::requests::CornerText& asked) {
  Wishes wishes;
  if (asked.datum) {
    wishes.datum = *asked.datum == "xian80" ? base::Datum::xian80 : base::Datum::cgcs2000;
  }
  if (asked.notation) wishes.notation = domain::ground::notation_named(*asked.notation);
  wishes.published_area_km2 = asked.published_area_km2.value_or("");
  if (!asked.mineral) return wishes;
  wishes.mineral = wire::embedded_minerals().find(*asked.mineral);
  if (wishes.mineral != nullptr) return wishes;
  return domain::plan::unknown_mineral(wire::embedded_minerals(), *asked.mineral, "/mineral");
}

http::Reply answer(const wire::requests::CornerText& asked, wire::Language language) {
  const auto wishes = wishes_of(asked);
  if (!wishes) return refused(wishes.error(), language);
  const auto reading = domain::ground::read_corner_text(asked.text, *wishes);
  if (!reading) return refused(reading.error(), language);
  return http::json(200, wire::reading_json(*reading, language));
}

// Thousands of corners take tens of milliseconds, which an io thread does not have.
void read(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto asked = wire::requests::read_corner_text(request.body);
  if (!asked) return respond(refused(asked.error(), request.language));
  const auto job = [asked = *asked, language = request.language, respond] {
    respond(answer(asked, language));
  };
  if (!context->cpu.run(job)) respond(refused({"ground.busy"}, request.language));
}

}  // namespace

http::Routes ground(const Shared& context) {
  auto reading = change(http::Method::post, "/api/v1/corner-readings", signed_in,
                        "requests/corner-text", "documents/lot-import",
                        {"Read pasted corners; nothing is kept", "识读拐点坐标（不保存）"},
                        [context](const http::Request& request, const http::Respond& respond) {
                          read(context, request, respond);
                        });
  reading.statuses = {200};
  reading.idempotent = false;  // there is nothing to repeat
  return {reading};
}

}  // namespace adit::api
