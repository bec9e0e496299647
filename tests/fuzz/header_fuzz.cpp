// The header gate and the handshake: whatever passes is unambiguous, and says the same when it is
// written again from its parts.
#include "base/limits.hpp"
#include "fuzz/hold.hpp"
#include "http/handshake.hpp"
#include "http/header_gate.hpp"

namespace {

using adit::fuzz::hold;
using adit::http::RequestHead;

const std::vector<std::string> hosts{"localhost:8443", "127.0.0.1"};

std::string written(const RequestHead& head) {
  std::string out(adit::http::to_text(head.method));
  out.append(" ").append(head.target).append(" ").append(head.version).append("\r\n");
  for (const auto& [name, value] : head.fields) {
    out.append(name).append(": ").append(value).append("\r\n");
  }
  return out + "\r\n";
}

bool same(const RequestHead& left, const RequestHead& right) {
  return left.method == right.method && left.target == right.target &&
         left.version == right.version && left.content_length == right.content_length &&
         left.keep_alive == right.keep_alive && left.websocket == right.websocket &&
         left.fields == right.fields;
}

void judge(const RequestHead& head) {
  namespace limits = adit::base::limits;
  hold(head.target.starts_with('/') && head.target.size() <= limits::target_bytes_max,
       "a target has origin form");
  hold(head.version == "HTTP/1.1", "no other version passes");
  hold(head.content_length <= limits::body_bytes_max, "no body is too long");
  hold(head.fields.size() <= limits::header_fields_max, "fields are counted");
  hold(head.field("transfer-encoding").empty(), "no transfer encoding passes");
  for (const auto& [name, value] : head.fields) {
    hold(adit::http::is_token(name), "a name is a token");
    hold(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos,
         "a value is one line");
    hold(adit::http::trim(value) == value, "a value has no outer space");
  }
  const bool upgrade = head.websocket && adit::http::check_handshake(head).has_value();
  hold(!upgrade || head.field("sec-websocket-key").size() == 24, "a key has 16 bytes");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = adit::fuzz::view(data, size);
  const auto length = adit::http::header_length(input);
  const auto head = adit::http::gate(input.substr(0, length), hosts);
  if (!head) return 0;
  judge(*head);
  const auto again = written(*head);
  const auto second = adit::http::gate(again, hosts);
  // A line break is two bytes and a colon's blank one more: only then may it be too long now.
  const bool longer = again.size() > adit::base::limits::header_bytes_max;
  hold(longer || (second && same(*head, *second)), "what passes says the same when written again");
  return 0;
}
