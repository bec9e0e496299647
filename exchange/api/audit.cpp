// The journal for administrators and inspectors: pages of it, and files of what a filter finds.
#include "service/audit.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "base/limits.hpp"
#include "service/feature_query.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

std::optional<std::string> queried(const http::Request& request, std::string_view name) {
  const auto value = request.queried(name);
  if (!value || value->empty()) return std::nullopt;
  return std::string(*value);
}

service::AuditFilter filter_of(const http::Request& request) {
  return {queried(request, "from"),   queried(request, "to"),
          queried(request, "who"),    queried(request, "kind"),
          queried(request, "lot"),    queried(request, "stream"),
          queried(request, "cursor"), 50};
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  auto filter = filter_of(request);
  if (const auto asked = queried(request, "limit")) {
    const auto limit = service::whole_number("limit", *asked, 1, base::limits::audit_rows_max);
    if (!limit) return respond(refused(limit.error(), request.language));
    filter.limit = *limit;
  }
  look_up(context, request, respond, [filter](store::Transaction& tx, base::Instant) -> Reply {
    const auto page = service::read_audit(tx, filter);
    if (!page) return tl::unexpected(page.error());
    return http::json(200, wire::replies::to_json(*page));
  });
}

// What does not fit begins behind the cursor that the field names.
http::Reply file_of(const wire::replies::Audit& audit, bool csv) {
  http::Reply reply{.status = 200};
  reply.body = csv ? wire::replies::to_csv(audit) : wire::replies::to_jsonl(audit);
  reply.content_type = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
  const std::string name = csv ? "adit-audit.csv" : "adit-audit.jsonl";
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
  if (audit.next) reply.headers.emplace_back("Adit-Next-Cursor", *audit.next);
  return reply;
}

void take_away(const Shared& context, const http::Request& request, const http::Respond& respond,
               bool csv) {
  auto filter = filter_of(request);
  filter.limit = base::limits::audit_export_rows_max;
  look_up(context, request, respond, [filter, csv](store::Transaction& tx, base::Instant) -> Reply {
    const auto found = service::read_audit(tx, filter);
    if (!found) return tl::unexpected(found.error());
    return file_of(*found, csv);
  });
}

}  // namespace

http::Routes audit(const Shared& context) {
  const std::string trail = "/api/v1/audit";
  const std::vector<std::string> filters{"from", "to", "who", "kind", "lot", "stream", "cursor"};
  auto paged = filters;
  paged.emplace_back("limit");
  const auto taking_away = [&context](bool csv) {
    return [context, csv](const http::Request& request, const http::Respond& respond) {
      take_away(context, request, respond, csv);
    };
  };
  return {
      get(
          trail, officers, "replies/audit", {"Who did what, newest first", "审计日志"},
          [context](const http::Request& request, const http::Respond& respond) {
            list(context, request, respond);
          },
          paged),
      get(trail + "/csv", officers, std::string(http::not_json),
          {"The filtered audit trail as a table", "审计日志（表格）"}, taking_away(true), filters),
      get(trail + "/jsonl", officers, std::string(http::not_json),
          {"The filtered audit trail as lines of JSON", "审计日志（JSON 行）"}, taking_away(false),
          filters),
  };
}

}  // namespace adit::api
