// Notices, what people wish to hear, where mail reaches them, and how the mail is doing.
#include "service/notice_list.hpp"

#include "api/cold.hpp"
#include "api/resources.hpp"
#include "api/status.hpp"
#include "api/table.hpp"
#include "service/mail_address.hpp"
#include "service/mail_outbox.hpp"

namespace adit::api {

namespace {

using Reply = base::Outcome<http::Reply>;

template <class T>
Reply as_json(int status, const base::Outcome<T>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::json(status, wire::replies::to_json(*outcome));
}

Reply empty_or(const base::Outcome<void>& outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return http::no_content();
}

void list(const Shared& context, const http::Request& request, const http::Respond& respond) {
  std::optional<std::string> after;
  if (const auto asked = request.queried("after"); asked && !asked->empty()) after = *asked;
  look_up(context, request, respond,
          [after, actor = *actor_of(request), language = request.language](store::Transaction& tx,
                                                                           base::Instant) {
            return as_json(200, service::list_notices(tx, actor, after, language));
          });
}

void unread(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [actor = *actor_of(request)](store::Transaction& tx, base::Instant) -> Reply {
            return http::json(200, wire::replies::unread_json(service::count_unread(tx, actor)));
          });
}

void read_one(const Shared& context, const http::Request& request, const http::Respond& respond) {
  transact(context, request, respond,
           [id = request.parameter("id"), actor = *actor_of(request)](store::Transaction& tx,
                                                                      base::Instant now) {
             return empty_or(service::read_notice(tx, actor, id, now));
           });
}

void read_many(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto until = wire::requests::read_notices_read(request.body);
  if (!until) return respond(refused(until.error(), request.language));
  transact(context, request, respond,
           [until = *until, actor = *actor_of(request)](store::Transaction& tx, base::Instant now) {
             return empty_or(service::read_notices_until(tx, actor, until, now));
           });
}

void wishes(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [context, actor = *actor_of(request), language = request.language](
              store::Transaction& tx, base::Instant) -> Reply {
            return http::json(200, wire::replies::to_json(
                                       service::wishes_of(tx, context->mail, actor, language)));
          });
}

void keep(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_notice_wishes(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, asked = *read, actor = *actor_of(request), language = request.language](
               store::Transaction& tx, base::Instant) {
             return as_json(200, service::keep_wishes(tx, context->mail, actor, asked, language));
           });
}

void ask_address(const Shared& context, const http::Request& request,
                 const http::Respond& respond) {
  const auto read = wire::requests::read_mail_address(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, asked = *read, actor = *actor_of(request)](store::Transaction& tx,
                                                                base::Instant now) {
             return empty_or(service::ask_address(tx, context->mail, actor, asked, now));
           });
}

// A wrong code is answered by a refusal and committed all the same: the try counts.
void confirm(const Shared& context, const http::Request& request, const http::Respond& respond) {
  const auto read = wire::requests::read_mail_code(request.body);
  if (!read) return respond(refused(read.error(), request.language));
  transact(context, request, respond,
           [context, code = *read, actor = *actor_of(request), language = request.language](
               store::Transaction& tx, base::Instant now) -> Reply {
             const auto done = service::confirm_address(tx, context->mail, actor, code, now);
             return done ? http::no_content() : refused(done.error(), language);
           });
}

void drop_address(const Shared& context, const http::Request& request,
                  const http::Respond& respond) {
  transact(context, request, respond,
           [actor = *actor_of(request)](store::Transaction& tx, base::Instant now) -> Reply {
             service::drop_address(tx, actor, now);
             return http::no_content();
           });
}

// One click in a mail program (RFC 8058): the token is all that it brings.
void unsubscribe(const Shared& context, const http::Request& request,
                 const http::Respond& respond) {
  transact(context, request, respond,
           [context, token = std::string(request.queried("token").value_or("")),
            language = request.language](store::Transaction& tx, base::Instant) {
             return as_json(200, service::unsubscribe(tx, context->mail, token, language));
           });
}

// Whoever opens the address of the one click in a browser is led to the page that asks first.
void to_page(const http::Request& request, const http::Respond& respond) {
  const auto token = request.queried("token").value_or("");
  const bool plain = token.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  auto reply = http::no_content();
  reply.status = 303;
  reply.headers = {{"Location", "/unsubscribe?token=" + std::string(plain ? token : "")}};
  respond(std::move(reply));
}

void mail(const Shared& context, const http::Request& request, const http::Respond& respond) {
  look_up(context, request, respond,
          [context, language = request.language](store::Transaction& tx, base::Instant) -> Reply {
            return http::json(
                200, wire::replies::to_json(service::mail_state(tx, context->mail, language)));
          });
}

http::Route one_click(http::Handler handler) {
  auto route = change(http::Method::post, "/api/v1/unsubscriptions", everyone,
                      std::string(http::not_json), "replies/unsubscription",
                      {"End mail by the link in it (RFC 8058)", "退订邮件"}, std::move(handler));
  route.queries = {"token"};
  route.statuses = {200};
  return route;
}

http::Route led_to_page() {
  auto route = get("/api/v1/unsubscriptions", everyone, std::string(http::no_body),
                   {"To the page that ends mail", "退订页面"}, to_page, {"token"});
  route.statuses = {303};
  return route;
}

}  // namespace

http::Routes notices(const Shared& context) {
  const auto bound = [&context](auto handle) {
    return [context, handle](const http::Request& request, const http::Respond& respond) {
      handle(context, request, respond);
    };
  };
  const auto post = http::Method::post;
  const std::string none(http::no_body);
  const std::string root = "/api/v1/notices";
  return {
      get(root, signed_in, "replies/notices", {"Own notices, newest first", "通知"}, bound(list),
          {"after"}),
      get(root + "/unread", signed_in, "replies/notices-unread",
          {"How many are unread", "未读通知"}, bound(unread)),
      change(post, root + "/{id}/reads", signed_in, std::string(http::no_parameters), none,
             {"Mark one as read", "标为已读"}, bound(read_one)),
      change(post, root + "/reads", signed_in, "requests/notices-read", none,
             {"Mark one and all before it as read", "全部标为已读"}, bound(read_many)),
      get(root + "/wishes", signed_in, "replies/notice-wishes",
          {"What one is told, and where", "通知设置"}, bound(wishes)),
      change(http::Method::put, root + "/wishes", signed_in, "requests/notice-wishes",
             "replies/notice-wishes", {"Change what one is told", "更改通知设置"}, bound(keep)),
      change(post, root + "/address", signed_in, "requests/mail-address", none,
             {"Mail a code to an address", "向邮箱寄送确认码"}, bound(ask_address)),
      change(post, root + "/address/confirmations", signed_in, "requests/mail-code", none,
             {"Confirm an address by its code", "确认邮箱"}, bound(confirm)),
      change(http::Method::delete_, root + "/address", signed_in, none, none,
             {"No more mail", "停用邮箱"}, bound(drop_address)),
      one_click(bound(unsubscribe)),
      led_to_page(),
      get("/api/v1/mail", officers, "replies/mail", {"How the mail is doing", "邮件状态"},
          bound(mail)),
  };
}

}  // namespace adit::api
