// What every page needs first: the server's time, the rules of procedure, the keys of receipts.
#include <utility>

#include "api/resources.hpp"
#include "api/table.hpp"
#include "service/queries.hpp"
#include "wire/json.hpp"

namespace adit::api {

namespace {

std::string now_json(base::Instant now) {
  wire::JsonWriter out;
  out.begin_object().member("server_now", now).end_object();
  return out.take();
}

std::string keys_json(const std::vector<ledger::PublicKey>& keys) {
  wire::JsonWriter out;
  out.begin_object().key("keys").begin_array();
  for (const auto& key : keys) {
    out.begin_object().member("key_id", key.key_id).member("pem", key.pem).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace

http::Routes clock(const Shared& context) {
  return {
      get("/api/v1/clock", everyone, "replies/clock", {"The server's time", "服务器时间"},
          [context](const http::Request&, const http::Respond& respond) {
            respond(http::json(200, now_json(context->clock.now())));
          }),
      get("/api/v1/receipt-keys", everyone, "replies/receipt-keys",
          {"Public keys that receipts are signed with", "回执签名公钥"},
          [text = keys_json(context->receipt_keys)](const http::Request&,
                                                    const http::Respond& respond) {
            respond(http::json(200, text));
          }),
      get("/api/v1/profiles", everyone, "replies/profiles", {"Rules of procedure", "交易规则集"},
          [text = service::profiles_json(context->setting)](const http::Request&,
                                                            const http::Respond& respond) {
            respond(http::json(200, text));
          }),
  };
}

}  // namespace adit::api
