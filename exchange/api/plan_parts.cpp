// The plan to read in: its parts, their rows, and the same as files for spreadsheets. All of it is
// answered from memory; what has to be made first is made by the worker for slow things.
#include "api/cold.hpp"
#include "api/cpu_worker.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "api/tagged.hpp"
#include "service/plan_shelf.hpp"
#include "service/queries.hpp"

namespace adit::api {

namespace {

using service::OpenBook;
using service::PlanBook;
using service::PlanForm;
using service::PlanText;
using Reply = base::Outcome<http::Reply>;
using Shelf = std::shared_ptr<service::PlanShelf>;

constexpr std::string_view csv_type = "text/csv; charset=utf-8";
constexpr std::string_view xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// A file has one language for all who share its address: the one named there, else Chinese.
wire::Language language_of(const http::Request& request) {
  return request.queried("lang") == "en" ? wire::Language::en : wire::Language::zh;
}

http::Reply as_json(std::string body) {
  auto reply = http::json(200, std::move(body));
  tag(reply, reply.body);
  return reply;
}

http::Reply as_shared(PlanText text, std::string_view type) {
  http::Reply reply;
  tag(reply, *text);
  reply.content_type = type;
  reply.shared = std::move(text);
  return reply;
}

// To be kept under its own name: jilin-2011-2015-quotas.csv.
http::Reply as_file(PlanText text, std::string_view type, const std::string& name) {
  auto reply = as_shared(std::move(text), type);
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
  return reply;
}

// Whether an answer can be given at once from what is there: nothing, and the slow worker is asked.
using AtOnce = std::function<std::optional<Reply>(PlanBook&)>;
using InTime = std::function<Reply(PlanBook&)>;

void with_book(const Shared& context, const Shelf& shelf, const http::Request& request,
               const http::Respond& respond, const AtOnce& at_once, InTime in_time) {
  const auto give = [respond, language = request.language](const Reply& reply) {
    respond(reply ? *reply : refused(reply.error(), language));
  };
  const std::string plan = request.parameter("id");
  if (const auto book = shelf->kept(plan)) {
    if (const auto reply = at_once(*book)) return give(*reply);
  }
  const auto job = [shelf, plan, give, in_time = std::move(in_time)] {
    const auto book = shelf->open(plan);
    give(book ? in_time(**book) : Reply(tl::unexpected(book.error())));
  };
  if (!context->cpu.run(job)) respond(refused({"server.unavailable"}, request.language));
}

// What takes no time once the book is open.
void reading(const Shared& context, const Shelf& shelf, const http::Request& request,
             const http::Respond& respond, const InTime& answer) {
  with_book(
      context, shelf, request, respond,
      [&answer](PlanBook& book) { return std::optional(answer(book)); }, answer);
}

void parts(const Shared& context, const Shelf& shelf, const http::Request& request,
           const http::Respond& respond) {
  const auto words = service::read_plan_search(request.query);
  if (!words) return respond(refused(words.error(), request.language));
  reading(context, shelf, request, respond,
          [words = *words](PlanBook& book) -> Reply { return as_json(book.parts(words)); });
}

void part(const Shared& context, const Shelf& shelf, const http::Request& request,
          const http::Respond& respond) {
  reading(context, shelf, request, respond,
          [part = request.parameter("part")](PlanBook& book) -> Reply {
            auto text = book.text(part, PlanForm::json, wire::Language::zh);
            if (!text) return tl::unexpected(text.error());
            return as_shared(std::move(*text), "application/json");
          });
}

void row(const Shared& context, const Shelf& shelf, const http::Request& request,
         const http::Respond& respond) {
  reading(
      context, shelf, request, respond,
      [part = request.parameter("part"), row = request.parameter("row")](PlanBook& book) -> Reply {
        auto text = book.row(part, row);
        if (!text) return tl::unexpected(text.error());
        return as_json(std::move(*text));
      });
}

void file(const Shared& context, const Shelf& shelf, const http::Request& request,
          const http::Respond& respond, const std::string& part, PlanForm form) {
  const auto language = language_of(request);
  const bool csv = form == PlanForm::csv;
  const auto type = csv ? csv_type : xlsx_type;
  const auto name = request.parameter("id") + "-" + part + (csv ? ".csv" : ".xlsx");
  const auto at_once = [=](PlanBook& book) -> std::optional<Reply> {
    auto text = book.kept(part, form, language);
    return text ? std::optional<Reply>(as_file(std::move(text), type, name)) : std::nullopt;
  };
  const auto in_time = [=](PlanBook& book) -> Reply {
    auto text = book.text(part, form, language);
    if (!text) return tl::unexpected(text.error());
    return as_file(std::move(*text), type, name);
  };
  with_book(context, shelf, request, respond, at_once, in_time);
}

void lots(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [context, rule = request.parameter("rule"), plan = request.parameter("id"),
           actor = actor_of(request)](store::Transaction& tx, base::Instant) -> Reply {
            const auto found = service::lots_under_rule(tx, context->setting, actor, plan, rule);
            if (!found) return tl::unexpected(found.error());
            return http::json(200, wire::replies::to_json(*found));
          });
}

// Of these an answer may be "unchanged".
http::Route tagged(http::Route route) {
  route.statuses = {200, 304};
  return route;
}

}  // namespace

http::Routes plan_parts(const Shared& context) {
  const auto shelf = std::make_shared<service::PlanShelf>(context->setting);
  const auto bound = [context, shelf](auto handle) {
    return [context, shelf, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, shelf, request, respond);
    };
  };
  const auto filed = [context, shelf](PlanForm form, bool whole) {
    return [=](const http::Request& request, const http::Respond& respond) {
      const auto part = whole ? std::string(PlanBook::everything) : request.parameter("part");
      file(context, shelf, request, respond, part, form);
    };
  };
  const std::string all = "/api/v1/plan/editions/{id}/provisions";
  const auto other = std::string(http::not_json);
  return {
      tagged(get(all, everyone, "replies/plan-provisions",
                 {"The parts of a plan; with q, the rows that hold its words", "规划各部分与检索"},
                 bound(parts), {"q"})),
      tagged(get(all + ".xlsx", everyone, other,
                 {"All parts as a workbook", "规划全部内容（XLSX）"}, filed(PlanForm::xlsx, true),
                 {"lang"})),
      tagged(get(all + "/{part}", everyone, "replies/plan-part",
                 {"A part of a plan, row by row", "规划的一个部分"}, bound(part))),
      tagged(get(all + "/{part}.csv", everyone, other,
                 {"The part as a table", "规划的一个部分（CSV）"}, filed(PlanForm::csv, false),
                 {"lang"})),
      tagged(get(all + "/{part}.xlsx", everyone, other,
                 {"The part as a workbook", "规划的一个部分（XLSX）"}, filed(PlanForm::xlsx, false),
                 {"lang"})),
      tagged(get(all + "/{part}/{row}", everyone, "replies/plan-row",
                 {"A row of a plan, and what else speaks of it", "规划的一条及与其有关的内容"},
                 bound(row))),
      get("/api/v1/plan/editions/{id}/rules/{rule}/lots", everyone, "replies/rule-lots",
          {"How lots stand under a rule", "现有标的在一条规则下的结论"},
          [context](const http::Request& request, const http::Respond& respond) {
            lots(context, request, respond);
          }),
  };
}

}  // namespace adit::api
