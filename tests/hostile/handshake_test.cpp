// RFC 6455 4.2: what an upgrade must say, field by field, and what is answered to one that does
// not.
#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <ostream>

#include "hostile/raw_tls.hpp"
#include "hostile/stage.hpp"

namespace adit::hostile {
namespace {

using namespace std::chrono_literals;
using support::Disconnected;

// The request line, the fields, and what is answered: `101`, or status, code and whether the
// connection is kept.
struct Handshake {
  std::string name;
  std::string section;
  std::string line;
  support::Headers fields;
  std::string answered;
  std::string after{};   // bytes that come with the request
  bool by_byte = false;  // each byte a record
};

void PrintTo(const Handshake& one, std::ostream* out) {
  *out << one.name << " (section " << one.section << ")";
}

const std::string line = "GET /api/v1/live HTTP/1.1";
const std::string sample_key = "dGhlIHNhbXBsZSBub25jZQ==";

// {port} stands for the server's port, which is not known before it runs.
const support::Headers fields = {
    {"Host", "localhost:{port}"},    {"Origin", "https://localhost:{port}"},
    {"Upgrade", "websocket"},        {"Connection", "Upgrade"},
    {"Sec-WebSocket-Version", "13"}, {"Sec-WebSocket-Key", sample_key}};

support::Headers without(const std::string& name) {
  auto out = fields;
  std::erase_if(out, [&](const auto& field) { return field.first == name; });
  return out;
}
support::Headers with(const std::string& name, const std::string& value) {
  auto out = fields;
  for (auto& field : out) {
    if (field.first == name) field.second = value;
  }
  return out;
}
support::Headers and_also(const std::string& name, const std::string& value) {
  auto out = fields;
  out.emplace_back(name, value);
  return out;
}

std::string filled(std::string bytes) {
  const auto port = std::to_string(server().port());
  for (auto at = bytes.find("{port}"); at != std::string::npos; at = bytes.find("{port}")) {
    bytes.replace(at, 6, port);
  }
  return bytes;
}

std::string request_of(const Handshake& one) {
  std::string out = one.line + "\r\n";
  for (const auto& [name, value] : one.fields) out += name + ": " + value + "\r\n";
  return filled(out + "\r\n" + one.after);
}

// RFC 6455 4.2.2, step 5.4, worked out by another hand than the server's.
std::string accept_of(const std::string& key) {
  const std::string whole = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(whole.data(), whole.size(), digest.data(), &size, EVP_sha1(), nullptr);
  std::array<unsigned char, 64> text{};
  const int n = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(size));
  return {text.begin(), text.begin() + n};
}

std::string field_of(const std::string& head, const std::string& name) {
  const auto at = head.find("\r\n" + name + ": ");
  if (at == std::string::npos) return {};
  const auto from = at + name.size() + 4;
  return head.substr(from, head.find("\r\n", from) - from);
}

std::string key_of(const Handshake& one) {
  const auto same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
  const std::string_view wanted = "sec-websocket-key";
  for (const auto& [name, value] : one.fields) {
    if (!std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(), same)) continue;
    const auto from = value.find_first_not_of(' ');
    return value.substr(from, value.find_last_not_of(' ') - from + 1);
  }
  return {};
}

// A good answer in every field that the RFC names, and the exchange's first text behind it.
std::string judge_upgrade(const std::string& head, const std::string& key) {
  if (field_of(head, "Upgrade") != "websocket") return "101 without Upgrade";
  if (field_of(head, "Connection") != "upgrade") return "101 without Connection";
  if (field_of(head, "Sec-WebSocket-Accept") != accept_of(key)) return "101 with a wrong accept";
  if (head.find("Sec-WebSocket-Extensions") != std::string::npos) return "101 with extensions";
  if (head.find("Sec-WebSocket-Protocol") != std::string::npos) return "101 with a protocol";
  return "101";
}

void read_to(RawTls& wire, std::string& in, std::size_t size) {
  while (in.size() < size) {
    const auto chunk = wire.read_some(4s);
    if (chunk.empty()) throw std::runtime_error("silence");
    in += chunk;
  }
}

bool hung_up(RawTls& wire) {
  try {
    return wire.read_some(3s).empty() ? false : throw std::runtime_error("a second answer");
  } catch (const Disconnected&) {
    return true;
  }
}

std::string judge(RawTls& wire, const Handshake& one) {
  std::string in;
  while (in.find("\r\n\r\n") == std::string::npos) read_to(wire, in, in.size() + 1);
  const auto head = in.substr(0, in.find("\r\n\r\n") + 4);
  const auto status = head.substr(9, 3);
  if (status == "101") {
    read_to(wire, in, head.size() + 20);
    if (in.find(R"({"kind":"hello")") == std::string::npos) return "101 without hello";
    return judge_upgrade(head, key_of(one));
  }
  const auto length = field_of(head, "Content-Length");
  const bool bodiless = one.line.starts_with("HEAD");
  read_to(wire, in, head.size() + (bodiless ? 0 : std::stoul(length)));
  std::string out = status;
  if (!bodiless) out += " " + support::json_member(in, "code");
  if (status == "426" && field_of(head, "Sec-WebSocket-Version") != "13") out += " unversioned";
  if (field_of(head, "Connection") != "close") return out + " kept";
  return out + (hung_up(wire) ? "" : " and silence");
}

std::string answer_to(const Handshake& one) {
  try {
    RawTls wire(server().port());
    const auto bytes = request_of(one);
    if (one.by_byte) {
      for (const char& c : bytes) wire.write({&c, 1});
    } else {
      wire.write(bytes);
    }
    return judge(wire, one);
  } catch (const std::runtime_error& fault) {
    return fault.what();
  }
}

class Upgrades : public testing::TestWithParam<Handshake> {};

TEST_P(Upgrades, AreAnsweredAsTheRfcSays) {
  EXPECT_EQ(answer_to(GetParam()), GetParam().answered);
}

using Handshakes = std::vector<Handshake>;

Handshakes good_ones() {
  Handshakes out = {{"Plain", "4.2.1", line, fields, "101"},
                    {"ByByte", "4.2.1", line, fields, "101", "", true},
                    {"FromAProgram", "4.2.1", line, without("Origin"), "101"},
                    {"WithQuery", "4.2.1", "GET /api/v1/live?lang=en HTTP/1.1", fields, "101"},
                    {"WithCookie", "4.2.1", line, and_also("Cookie", "a=b"), "101"},
                    {"WithUnknownField", "4.2.1", line, and_also("X-Unknown", "1"), "101"},
                    {"WithAccept", "4.2.1", line, and_also("Sec-WebSocket-Accept", "x"), "101"},
                    {"WithEmptyBody", "4.2.1", line, and_also("Content-Length", "0"), "101"},
                    {"HostInCapitals", "4.2.1", line, with("Host", "LOCALHOST:{port}"), "101"}};
  auto reversed = fields;
  std::reverse(reversed.begin(), reversed.end());
  out.push_back({"OrderReversed", "4.2.1", line, reversed, "101"});
  for (const bool upper : {false, true}) {
    auto named = fields;
    for (auto& [name, value] : named) {
      for (auto& c : name) {
        c = static_cast<char>(upper ? std::toupper(c) : std::tolower(c));
      }
    }
    out.push_back({upper ? "NamesInCapitals" : "NamesInSmallLetters", "4.2.1", line, named, "101"});
  }
  return out;
}

Handshakes lines() {
  const std::string upgrade_required = "426 live.upgrade_required kept";
  return {
      {"Post", "4.2.1", "POST /api/v1/live HTTP/1.1", fields, upgrade_required},
      {"Put", "4.2.1", "PUT /api/v1/live HTTP/1.1", fields, upgrade_required},
      {"Delete", "4.2.1", "DELETE /api/v1/live HTTP/1.1", fields, upgrade_required},
      {"Head", "4.2.1", "HEAD /api/v1/live HTTP/1.1", fields, "426 kept"},
      {"MethodInSmallLetters", "4.2.1", "get /api/v1/live HTTP/1.1", fields, "501 request.method"},
      {"UnknownMethod", "4.2.1", "BREW /api/v1/live HTTP/1.1", fields, "501 request.method"},
      {"Connect", "4.2.1", "CONNECT /api/v1/live HTTP/1.1", fields, "501 request.method"},
      {"Http10", "4.2.1", "GET /api/v1/live HTTP/1.0", fields, "505 request.version"},
      {"Http09", "4.2.1", "GET /api/v1/live HTTP/0.9", fields, "505 request.version"},
      {"Http12", "4.2.1", "GET /api/v1/live HTTP/1.2", fields, "505 request.version"},
      {"Http20", "4.2.1", "GET /api/v1/live HTTP/2.0", fields, "505 request.version"},
      {"VersionInSmallLetters", "4.2.1", "GET /api/v1/live http/1.1", fields,
       "505 request.version"},
      {"NoVersion", "4.2.1", "GET /api/v1/live", fields, "400 request.malformed"},
      {"OtherPath", "4.2.2", "GET /api/v1/clock HTTP/1.1", fields, "404 route.unknown"},
      {"RootPath", "4.2.2", "GET / HTTP/1.1", fields, "404 route.unknown"},
      {"PathWithSlash", "4.2.2", "GET /api/v1/live/ HTTP/1.1", fields, "404 route.unknown"},
      {"PathInCapitals", "4.2.2", "GET /API/V1/LIVE HTTP/1.1", fields, "404 route.unknown"},
      {"PathWithDots", "4.2.2", "GET /api/v1/../v1/live HTTP/1.1", fields, "400 request.target"},
      // The RFC allows an absolute address; the exchange takes none, from anybody (RFC 9112 3.2.2
      // is how requests are smuggled).
      {"AbsoluteTarget", "4.2.1", "GET https://localhost:{port}/api/v1/live HTTP/1.1", fields,
       "400 request.target"},
  };
}

Handshakes hosts_and_origins() {
  return {
      {"NoHost", "4.2.1", line, without("Host"), "400 request.malformed"},
      {"EmptyHost", "4.2.1", line, with("Host", ""), "400 request.malformed"},
      {"ForeignHost", "4.2.1", line, with("Host", "evil.test"), "421 request.host"},
      {"HostWithoutPort", "4.2.1", line, with("Host", "localhost"), "421 request.host"},
      {"HostWithUser", "4.2.1", line, with("Host", "a@localhost:{port}"), "400 request.malformed"},
      {"TwoHosts", "4.2.1", line, and_also("Host", "localhost:{port}"),
       "400 request.duplicate_field"},
      {"ForeignOrigin", "4.2.2", line, with("Origin", "https://evil.test"), "403 origin.foreign"},
      {"OriginOfAnotherPort", "4.2.2", line, with("Origin", "https://localhost:1"),
       "403 origin.foreign"},
      {"OriginWithoutTls", "4.2.2", line, with("Origin", "http://localhost:{port}"),
       "403 origin.foreign"},
      {"OriginWithSlash", "4.2.2", line, with("Origin", "https://localhost:{port}/"),
       "403 origin.foreign"},
      {"OriginNull", "4.2.2", line, with("Origin", "null"), "403 origin.foreign"},
      {"OriginThatContinues", "4.2.2", line, with("Origin", "https://localhost:{port}.evil.test"),
       "403 origin.foreign"},
      {"TwoOrigins", "4.2.1", line, and_also("Origin", "https://localhost:{port}"),
       "400 request.duplicate_field"},
      {"OfAnotherSite", "4.2.2", line,
       [] {
         auto out = without("Origin");
         out.emplace_back("Sec-Fetch-Site", "cross-site");
         return out;
       }(),
       "403 origin.foreign"},
  };
}

Handshakes tokens() {
  Handshakes out;
  const std::string no_upgrade = "426 live.upgrade_required kept";
  const auto add = [&](const std::string& field, std::vector<const char*> values,
                       const std::string& answered) {
    for (const std::string value : values) {
      const auto number = std::to_string(out.size());
      out.push_back({field + number, "4.2.1", line, with(field, value), answered});
    }
  };
  add("Upgrade",
      {"WebSocket", "WEBSOCKET", "webSOCKET", " websocket ", "\twebsocket", "websocket, h2c",
       "h2c, websocket", ",websocket"},
      "101");
  add("Upgrade",
      {"", "websockets", "web socket", "websocket/13", "h2c", "web", "\"websocket\"",
       "websocket;q=1"},
      no_upgrade);
  add("Connection",
      {"upgrade", "UPGRADE", "uPGRADE", " Upgrade ", "keep-alive, Upgrade", "Upgrade,keep-alive",
       "keep-alive,\tUpgrade ,x", ",,Upgrade"},
      "101");
  add("Connection",
      {"", "keep-alive", "Upgraded", "Up grade", "keep-alive Upgrade", "\"Upgrade\"", "websocket"},
      no_upgrade);
  out.push_back({"NoUpgrade", "4.2.1", line, without("Upgrade"), no_upgrade});
  out.push_back({"NoConnection", "4.2.1", line, without("Connection"), no_upgrade});
  out.push_back({"TwoUpgrades", "4.2.1", line, and_also("Upgrade", "websocket"),
                 "400 request.duplicate_field"});
  out.push_back({"TwoConnections", "4.2.1", line, and_also("Connection", "keep-alive"), "101"});
  return out;
}

Handshakes keys_and_versions() {
  Handshakes out;
  const auto add = [&](const std::string& name, const std::string& field,
                       std::vector<std::string> values, const std::string& answered) {
    for (const auto& value : values) {
      out.push_back(
          {name + std::to_string(out.size()), "4.2.1", line, with(field, value), answered});
    }
  };
  add("Key", "Sec-WebSocket-Key",
      {"AAAAAAAAAAAAAAAAAAAAAA==", "/////////////////////w==", "+/+/+/+/+/+/+/+/+/+/+w==",
       "  dGhlIHNhbXBsZSBub25jZQ==  ", "x3JJHMbDL1EzLkh9GBhXDw=="},
      "101");
  add("Key", "Sec-WebSocket-Key",
      {"", "x", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZQ===",
       "dGhlIHNhbXBsZSBub25j", "dGhlIHNhbXBsZSBub25jZQAA", "dGhlIHNhbXBsZSBub25jZQA=",
       "dGhlIHNhbXBsZSBub25jZQAAAA==", "dGhlIHNhbXBsZSBub25jZR==", "dGhl HNhbXBsZSBub25jZQ==",
       "dGhl-HNhbXBsZSBub25jZQ==", "dGhl_HNhbXBsZSBub25jZQ==", "====dGhlIHNhbXBsZSBub25j",
       "dGhlIHNhbXBs=SBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ==,",
       "\"GhlIHNhbXBsZSBub25jZ\"==", std::string(1000, 'A')},
      "400 live.handshake");
  add("Version", "Sec-WebSocket-Version",
      {"",    "0",     "1",     "7",   "8",    "12",       "14",
       "25",  "255",   "256",   "-13", "+13",  "013",      "13.0",
       "13;", "13, 8", "8, 13", "1 3", "0x0d", "thirteen", "99999999999999999999"},
      "426 live.version");
  out.push_back({"NoKey", "4.2.1", line, without("Sec-WebSocket-Key"), "400 live.handshake"});
  out.push_back({"TwoKeys", "11.3.1", line, and_also("Sec-WebSocket-Key", sample_key),
                 "400 request.duplicate_field"});
  out.push_back(
      {"NoVersionField", "4.2.1", line, without("Sec-WebSocket-Version"), "426 live.version"});
  out.push_back({"TwoVersions", "11.3.5", line, and_also("Sec-WebSocket-Version", "13"),
                 "400 request.duplicate_field"});
  return out;
}

Handshakes offers() {
  Handshakes out;
  const auto add = [&](const std::string& name, const std::string& field,
                       std::vector<const char*> values, const std::string& answered) {
    for (const char* value : values) {
      out.push_back(
          {name + std::to_string(out.size()), "9.1", line, and_also(field, value), answered});
    }
  };
  add("Extension", "Sec-WebSocket-Extensions",
      {"permessage-deflate", "permessage-deflate; client_max_window_bits",
       "permessage-deflate; server_max_window_bits=10; client_no_context_takeover",
       "permessage-deflate; server_max_window_bits=\"10\"", "foo", "foo, bar; baz=2",
       "x-webkit-deflate-frame", "foo,, bar", "foo ; bar = baz", "a,a,a"},
      "101");
  add("Extension", "Sec-WebSocket-Extensions",
      {"", ",", ";", "foo;", "foo;;bar", "foo; bar=", "foo; =bar", "foo bar", "foo; bar=\"",
       "foo; bar=\"\"", "foo; bar=\"a b\"", "foo; bar=\"a,b\"", "foo/1", "foo; bar=a=b", "(foo)"},
      "400 live.handshake");
  add("Protocol", "Sec-WebSocket-Protocol", {"chat", "chat, superchat", "v12.stomp,v11.stomp"},
      "101");
  add("Protocol", "Sec-WebSocket-Protocol", {"", ",", "chat superchat", "chat/1", "\"chat\""},
      "400 live.handshake");
  return out;
}

Handshakes bodies() {
  return {
      {"WithBody", "4.2.1", line, and_also("Content-Length", "5"), "400 request.body_unexpected",
       "hello"},
      {"Chunked", "4.2.1", line, and_also("Transfer-Encoding", "chunked"),
       "501 request.transfer_encoding", "0\r\n\r\n"},
      {"Expecting", "4.2.1", line, and_also("Expect", "100-continue"), "417 request.expectation"},
      // A client must wait for the answer before it sends anything (4.1).
      {"FrameBehindIt", "4.1", line, fields, "400 request.malformed",
       std::string("\x81\x80mask", 6)},
      {"ByteBehindIt", "4.1", line, fields, "400 request.malformed", "x"},
      {"SecondUpgradeBehindIt", "4.1", line, fields, "400 request.malformed", line + "\r\n\r\n"},
  };
}

std::string name_of_handshake(const testing::TestParamInfo<Handshake>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Good, Upgrades, testing::ValuesIn(good_ones()), name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Lines, Upgrades, testing::ValuesIn(lines()), name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Places, Upgrades, testing::ValuesIn(hosts_and_origins()),
                         name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Tokens, Upgrades, testing::ValuesIn(tokens()), name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Keys, Upgrades, testing::ValuesIn(keys_and_versions()), name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Offers, Upgrades, testing::ValuesIn(offers()), name_of_handshake);
INSTANTIATE_TEST_SUITE_P(Bodies, Upgrades, testing::ValuesIn(bodies()), name_of_handshake);

}  // namespace
}  // namespace adit::hostile
