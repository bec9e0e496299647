// The register of existing rights and of what is known of the ground, which the gate reads; its
// snapshots, and how files come in.
#include "service/registry.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/limits.hpp"
#include "service/feature_query.hpp"
#include "service/registry_import.hpp"
#include "wire/requests/registry_import.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

std::optional<std::string> queried(const http::Request& request, std::string_view name) {
  const auto value = request.queried(name);
  if (!value || value->empty()) return std::nullopt;
  return std::string(*value);
}

base::Outcome<std::int64_t> number_of(const http::Request& request, const std::string& name,
                                      std::int64_t otherwise, std::int64_t least,
                                      std::int64_t most) {
  const auto text = queried(request, name);
  return text ? service::whole_number(name, *text, least, most)
              : base::Outcome<std::int64_t>(otherwise);
}

base::Outcome<service::RecordFilter> filter_of(const http::Request& request) {
  service::RecordFilter filter{queried(request, "text"), queried(request, "state"),
                               queried(request, "block")};
  const auto offset = number_of(request, "offset", 0, 0, base::limits::page_offset_max);
  if (!offset) return tl::unexpected(offset.error());
  const auto limit = number_of(request, "limit", filter.limit, 1, base::limits::page_features_max);
  if (!limit) return tl::unexpected(limit.error());
  filter.offset = *offset;
  filter.limit = *limit;
  return filter;
}

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto filter = filter_of(request);
  if (!filter) return respond(refused(filter.error(), request.language));
  look_up(context, request, respond,
          [filter = *filter](store::Transaction& tx, base::Instant) -> Reply {
            return http::json(200, wire::replies::to_json(service::list_rights(tx, filter)));
          });
}

void records(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto filter = filter_of(request);
  if (!filter) return respond(refused(filter.error(), request.language));
  look_up(context, request, respond,
          [filter = *filter, kind = queried(request, "kind").value_or("right")](
              store::Transaction& tx, base::Instant) {
            return as_json(200, service::list_records(tx, kind, filter));
          });
}

void history(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("id")](store::Transaction& tx, base::Instant now) {
            return as_json(200, service::history_of_right(tx, id, now));
          });
}

void snapshots(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond, [](store::Transaction& tx, base::Instant now) -> Reply {
    return http::json(200, wire::replies::to_json(service::list_snapshots(tx, now)));
  });
}

void snapshot(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [id = request.parameter("id")](store::Transaction& tx, base::Instant now) {
            return as_json(200, service::find_snapshot(tx, id, now));
          });
}

void enter(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_right(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [right = *read, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) {
             return as_json(201, service::register_right(tx, actor, right, now));
           });
}

// A dry run keeps nothing, so that its transaction may be committed like any other.
void import(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_registry_import(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, asked = *read, actor = *actor_of(request), language = request.language](
               store::Transaction& tx, base::Instant now) -> Reply {
             const service::ImportWish wish{
                 asked.source,      asked.taken_on.value_or(base::shanghai_date(now)),
                 asked.complete,    asked.dry_run,
                 actor.person.text, context->setting.all_editions()};
             const auto quietly = [](std::string_view, std::size_t, std::size_t) {};
             const auto done = service::import_registry(tx, asked.text, wish, now, quietly);
             if (!done) return tl::unexpected(done.error());
             return http::json(asked.dry_run ? 200 : 201, wire::replies::to_json(*done, language));
           });
}

}  // namespace

http::Routes registry(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const std::string rights = "/api/v1/registry/rights";
  const std::string kept = "/api/v1/registry/snapshots";
  auto importing =
      change(http::Method::post, "/api/v1/registry/imports", administrators,
             "requests/registry-import", "replies/registry-import",
             {"Import a register file, or say what it would change", "导入登记文件（可先试算）"},
             bound(import));
  importing.statuses = {200, 201};
  return {
      get(rights, everyone, "replies/rights", {"Existing rights", "矿业权登记"}, bound(list),
          {"text", "state", "block", "offset", "limit"}),
      change(http::Method::post, rights, administrators, "requests/right", "replies/right",
             {"Register a right", "登记矿业权"}, bound(enter)),
      get(rights + "/{id}", everyone, "replies/right-history",
          {"A right, its ground and its history", "矿业权及其沿革"}, bound(history)),
      get("/api/v1/registry/records", everyone, "replies/registry-records",
          {"Records of one kind", "登记记录"}, bound(records), {"kind", "text", "offset", "limit"}),
      get(kept, everyone, "replies/registry-snapshots", {"Snapshots of the register", "登记快照"},
          bound(snapshots)),
      get(kept + "/{id}", everyone, "replies/registry-snapshot",
          {"A snapshot and what it changed", "登记快照及其变更"}, bound(snapshot)),
      importing,
  };
}

}  // namespace adit::api
