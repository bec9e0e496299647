// Words for what the server itself refuses before any rule of the exchange is asked.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable http_texts() {
  static constexpr RefusalText rows[] = {
      {"request.malformed", "请求格式不符合 HTTP/1.1。",
       "The request is not well-formed HTTP/1.1."},
      {"request.header_too_large", "请求头过大，上限为 {bytes_max} 字节。",
       "The request header is too large; at most {bytes_max} bytes are taken."},
      {"request.too_many_fields", "请求头字段过多，上限为 {fields_max} 个。",
       "The request has too many header fields; at most {fields_max} are taken."},
      {"request.method", "不支持此请求方法。", "This request method is not supported."},
      {"request.version", "仅支持 HTTP/1.1。", "Only HTTP/1.1 is supported."},
      {"request.target", "请求地址格式不正确。", "The request target is malformed."},
      {"request.target_too_long", "请求地址过长，上限为 {bytes_max} 字节。",
       "The request target is too long; at most {bytes_max} bytes are taken."},
      {"request.host", "本服务器不以此主机名提供服务。",
       "This server does not serve that host name."},
      {"request.transfer_encoding", "不接受 Transfer-Encoding。",
       "Transfer-Encoding is not accepted."},
      {"request.content_length", "Content-Length 不正确。", "The Content-Length is malformed."},
      {"request.too_large", "请求正文过大，上限为 {bytes_max} 字节。",
       "The request body is too large; at most {bytes_max} bytes are taken."},
      {"request.body_unexpected", "此请求不应带正文。", "This request must not have a body."},
      {"request.expectation", "不支持 Expect。", "Expect is not supported."},
      {"request.duplicate_field", "请求头字段 {field} 重复。",
       "The header field {field} stands twice."},
      {"request.media_type", "请求正文须为 application/json。",
       "The request body must be application/json."},
      {"request.query_number", "查询参数 {field} 须为不小于 0 的整数。",
       "The query's {field} must be a whole number, 0 or more."},
      {"route.unknown", "此地址不存在。", "There is nothing at this address."},
      {"route.method_not_allowed", "此地址只接受 {allowed}。",
       "This address takes {allowed} only."},
      {"origin.foreign", "请求来自其他网站，已拒绝。",
       "The request comes from another site's page."},
      {"sign_in.required", "请先登录。", "Please sign in first."},
      {"sign_in.unavailable", "暂时无法核实登录状态，请稍后再试。",
       "Your sign-in cannot be checked right now; please try again shortly."},
      {"access.forbidden", "您的角色无权进行此操作。", "Your role does not allow this."},
      {"idempotency.malformed", "Idempotency-Key 须为 1 至 128 个可见 ASCII 字符。",
       "An Idempotency-Key is 1 to 128 visible ASCII characters."},
      {"idempotency.in_progress", "相同的请求正在处理，请稍后再查。",
       "The same request is under way; please ask again shortly."},
      {"idempotency.conflict", "此 Idempotency-Key 已用于内容不同的请求。",
       "This Idempotency-Key was used with a different request body."},
      {"live.ticket", "实时通道凭证无效或已过期。", "The live ticket is unknown, used or expired."},
      {"live.too_many", "此账号打开的实时通道过多。",
       "This account has too many live connections open."},
      {"live.upgrade_required", "此地址仅供 WebSocket 连接。",
       "This address takes WebSocket connections only."},
      {"server.stopping", "服务器正在重启，请稍后重连。",
       "The server is restarting; please connect again shortly."},
      {"server.unavailable", "服务暂时不可用，请稍后再试（编号 {request}）。",
       "The service cannot answer right now; please try again shortly (reference {request})."},
      {"server.fault", "服务器出现故障（编号 {request}）。",
       "Something went wrong on the server (reference {request})."},
  };
  return rows;
}

}  // namespace adit::wire
