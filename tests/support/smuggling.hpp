// Requests that two readers would understand differently (RFC 9112 sections 2 to 7), each with a
// second request behind it, and the status of the one answer that each may get.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adit::support {

struct SmuggledRequest {
  std::string name;
  std::string bytes;
  int status = 0;  // 501 whatever the transfer encoding; 400 for what is malformed
};
using SmuggledRequests = std::vector<SmuggledRequest>;

// Where the two requests go: `host` is the server's own, `outer` a path that takes POST, `inner`
// one that answers GET.
struct SmugglingRoute {
  std::string host;
  std::string outer;
  std::string inner;
};

// Writes a request with something wrong in it and a right one behind.
class Smuggler {
 public:
  explicit Smuggler(SmugglingRoute to) : to_(std::move(to)) {}

  [[nodiscard]] std::string host() const { return "Host: " + to_.host + "\r\n"; }
  [[nodiscard]] std::string post() const { return "POST " + to_.outer + " HTTP/1.1\r\n"; }
  [[nodiscard]] std::string inner() const {
    return "GET " + to_.inner + " HTTP/1.1\r\n" + host() + "\r\n";
  }
  [[nodiscard]] std::string with(const std::string& fields, const std::string& body = {}) const {
    return post() + host() + fields + "\r\n" + body + inner();
  }
  // Behind another request line, which has its own line break.
  [[nodiscard]] std::string line(const std::string& request_line) const {
    return request_line + host() + "\r\n" + inner();
  }
  [[nodiscard]] const SmugglingRoute& to() const { return to_; }

 private:
  SmugglingRoute to_;
};

inline constexpr auto whole_chunks = "5\r\nhello\r\n0\r\n\r\n";

// 7.1 and 6.1: whatever the coding is called and however its chunks are written.
[[nodiscard]] inline SmuggledRequests smuggled_codings(const Smuggler& make) {
  const std::string coding = "Transfer-Encoding: ";
  const std::string length = "Content-Length: ";
  SmuggledRequests out = {
      {"trailer",
       make.with("Trailer: Authorization\r\n" + coding + "chunked\r\n",
                 "5\r\nhello\r\n0\r\nAuthorization: x\r\n\r\n"),
       501},
      {"chunked and length", make.with(length + "5\r\n" + coding + "chunked\r\n", whole_chunks),
       501},
      {"length behind chunked", make.with(coding + "chunked\r\n" + length + "5\r\n", whole_chunks),
       501},
      {"gzip and length", make.with(coding + "gzip\r\n" + length + "5\r\n", "hello"), 501},
      {"two codings", make.with(coding + "identity\r\n" + coding + "chunked\r\n", whole_chunks),
       501},
      {"chunked in HTTP/1.0",
       "POST " + make.to().outer + " HTTP/1.0\r\n" + make.host() + coding + "chunked\r\n\r\n" +
           whole_chunks + make.inner(),
       501},
  };
  for (const char* value : {"chunked",
                            "Chunked",
                            "CHUNKED",
                            "gzip",
                            "identity",
                            "xchunked",
                            "chunkedx",
                            "chunked, identity",
                            "identity, chunked",
                            "chunked, chunked",
                            "deflate, chunked",
                            ",chunked",
                            "chunked,",
                            "",
                            "\"chunked\"",
                            "'chunked'",
                            "chunked;q=1",
                            "chunked; a=b",
                            "chu nked",
                            "\tchunked",
                            "x\tchunked",
                            "trailers",
                            "chunked\xa0",
                            "\xef\xbb\xbf"
                            "chunked",
                            "c\xc4\xb1hunked"}) {
    out.push_back(
        {"coding " + std::string(value), make.with(coding + value + "\r\n", whole_chunks), 501});
  }
  for (const char* name : {"transfer-encoding", "TRANSFER-ENCODING", "tRANSFER-eNCODING"}) {
    out.push_back({name, make.with(std::string(name) + ":chunked\r\n", whole_chunks), 501});
  }
  const std::string extended = "5;x=" + std::string(65 * 1024, 'y') + "\r\nhello\r\n0\r\n\r\n";
  for (const std::string& chunks : {extended,
                                    std::string("0x5\r\nhello\r\n0\r\n\r\n"),
                                    std::string("+5\r\nhello\r\n0\r\n\r\n"),
                                    std::string("-1\r\nhello\r\n0\r\n\r\n"),
                                    std::string("5 \r\nhello\r\n0\r\n\r\n"),
                                    std::string(" 5\r\nhello\r\n0\r\n\r\n"),
                                    std::string("5_\r\nhello\r\n0\r\n\r\n"),
                                    std::string("00000000000000000005\r\nhello\r\n0\r\n\r\n"),
                                    std::string("FFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"),
                                    std::string("10000000000000005\r\nhello\r\n0\r\n\r\n"),
                                    std::string("5\nhello\r\n0\r\n\r\n"),
                                    std::string("5\rhello\r\n0\r\n\r\n"),
                                    std::string("5;a\nb\r\nhello\r\n0\r\n\r\n"),
                                    std::string("5;\r\nhello\r\n0\r\n\r\n"),
                                    std::string("5\r\nhelloXX0\r\n\r\n"),
                                    std::string("5\r\nhello\r\n0\r\n"),
                                    std::string("5\r\nhello\n0\r\n\r\n"),
                                    std::string("\xd9\xa5\r\nhello\r\n0\r\n\r\n"),
                                    std::string("g\r\nhello\r\n0\r\n\r\n"),
                                    std::string("\r\n")}) {
    out.push_back(
        {"chunks " + chunks.substr(0, 24), make.with(coding + "chunked\r\n", chunks), 501});
  }
  return out;
}

// 6.2: a length is one number in plain digits.
[[nodiscard]] inline SmuggledRequests smuggled_lengths(const Smuggler& make) {
  const std::string length = "Content-Length: ";
  SmuggledRequests out = {
      {"two lengths", make.with(length + "5\r\n" + length + "0\r\n", "hello"), 400},
      {"twice the same length", make.with(length + "5\r\n" + length + "5\r\n", "hello"), 400},
      {"two lengths in two cases", make.with(length + "0\r\ncontent-length: 5\r\n", "hello"), 400},
      {"length of a GET", make.line("GET " + make.to().inner + " HTTP/1.1\r\n" + length + "5\r\n"),
       400},
  };
  for (const char* value : {"",
                            "5, 5",
                            "5,5",
                            "5, 6",
                            "5 5",
                            "5,",
                            ",5",
                            "+5",
                            "-5",
                            "-0",
                            "05",
                            "00005",
                            "0x5",
                            "0X5",
                            "5h",
                            "0b101",
                            "0o5",
                            "1_0",
                            "5_",
                            "5.",
                            "5.0",
                            "5e0",
                            "5E0",
                            ".5",
                            "5;",
                            "5;a=b",
                            "\"5\"",
                            "'5'",
                            "(5)",
                            "5\xa0",
                            "\xa0"
                            "5",
                            "\xef\xbc\x95",
                            "\xd9\xa5",
                            "\xc2\xb2",
                            "five",
                            "NaN",
                            "inf",
                            "null",
                            "5\t5",
                            "\xe2\x88\x92"
                            "5",
                            "5\xc2\xad"}) {
    out.push_back(
        {"length " + std::string(value), make.with(length + value + "\r\n", "hello"), 400});
  }
  for (const char* value : {"65537", "4294967301", "9223372036854775807", "18446744073709551615",
                            "18446744073709551621", "99999999999999999999999999"}) {
    out.push_back(
        {"length " + std::string(value), make.with(length + value + "\r\n", "hello"), 413});
  }
  return out;
}

// 2.2 and 5: where a line ends, where a name does, and what neither may hold.
[[nodiscard]] inline SmuggledRequests smuggled_lines(const Smuggler& make) {
  const std::string hidden = "Transfer-Encoding: chunked\r\n";
  SmuggledRequests out;
  const auto add = [&](const std::string& name, const std::string& fields) {
    out.push_back({name, make.with(fields, whole_chunks), 400});
  };
  add("folded line", "X: y\r\n " + hidden);
  add("folded by a tab", "X: y\r\n\t" + hidden);
  add("folded coding", "Transfer-Encoding:\r\n chunked\r\n");
  add("bare line feed", "X: y\n" + hidden);
  add("bare return", "X: y\r" + hidden);
  add("two returns", "X: y\r\r\n" + hidden);
  add("return behind the name", "X\r: y\r\n");
  add("line feed and return", "X: y\n\r" + hidden);
  add("two line feeds", "X: y\n\nContent-Length: 70\r\n");
  add("length behind a bare line feed", "X: y\nContent-Length: 70\r\n");
  add("bare line feed in the value", "X: a\nb\r\n");
  add("space before the colon", "Transfer-Encoding : chunked\r\n");
  add("tab before the colon", "Transfer-Encoding\t: chunked\r\n");
  add("length before a spaced colon", "Content-Length : 5\r\n");
  add("space before the name", " X: y\r\n");
  add("space within the name", "Transfer Encoding: chunked\r\n");
  add("no name", ": y\r\n");
  add("no colon", "Transfer-Encoding chunked\r\n");
  add("blank line of spaces", "  \r\nX: y\r\n");
  add("name of a separator", "X/Y: y\r\n");
  add("name in quotes", "\"X\": y\r\n");
  add("name in another script", "\xd0\xa5: y\r\n");
  add("name with a soft hyphen",
      "Transfer\xc2\xad"
      "Encoding: chunked\r\n");
  for (int c = 0; c < 256; ++c) {
    const bool control = c < 0x20 || c == 0x7f;
    const std::string byte(1, static_cast<char>(c));
    if (control && c != '\t' && c != '\n' && c != '\r') {
      add("byte " + std::to_string(c) + " in a value", "X: a" + byte + "b\r\n");
      add("byte " + std::to_string(c) + " before a value", "X:" + byte + "b\r\n");
    }
    const bool outside =
        control || c >= 0x80 ||
        std::string_view(" \"(),/;<=>?@[\\]{}").find(byte) != std::string_view::npos;
    if (outside && c != '\n' && c != '\r') {
      add("byte " + std::to_string(c) + " in a name", "X" + byte + "Y: z\r\n");
    }
  }
  return out;
}

// 3: the request line.
[[nodiscard]] inline SmuggledRequests smuggled_targets(const Smuggler& make) {
  const auto& inner = make.to().inner;
  const auto get = [&](const std::string& target) {
    return make.line("GET " + target + " HTTP/1.1\r\n");
  };
  const auto version = [&](const std::string& text) {
    return make.line("GET " + inner + " " + text + "\r\n");
  };
  SmuggledRequests out = {
      {"method in lower case", make.line("post " + make.to().outer + " HTTP/1.1\r\n"), 501},
      {"no method", make.line(" " + inner + " HTTP/1.1\r\n"), 501},
      {"method with a zero", make.line(std::string("GE\0T ", 5) + inner + " HTTP/1.1\r\n"), 501},
      {"authority form", make.line("CONNECT " + make.to().host + " HTTP/1.1\r\n"), 501},
      {"asterisk form", make.line("OPTIONS * HTTP/1.1\r\n"), 501},
      {"preface of HTTP/2", make.line("PRI * HTTP/2.0\r\n"), 501},
      {"empty line in front", "\r\n" + make.inner() + make.inner(), 400},
      {"line feed in front", "\n" + make.inner() + make.inner(), 501},
      {"HTTP/0.9", "GET " + inner + "\r\n\r\n" + make.inner(), 400},
      {"line feed ends it", make.line("GET " + inner + " HTTP/1.1\n"), 400},
      {"space ends it", make.line("GET " + inner + " HTTP/1.1 \r\n"), 400},
      {"two spaces", make.line("GET  " + inner + " HTTP/1.1\r\n"), 400},
      {"two spaces before the version", make.line("GET " + inner + "  HTTP/1.1\r\n"), 400},
      {"tabs for spaces", make.line("GET\t" + inner + "\tHTTP/1.1\r\n"), 400},
      {"another request in the target", get(inner + " HTTP/1.1 " + inner), 400},
      {"absolute target", get("https://" + make.to().host + inner), 400},
      {"absolute target elsewhere", get("http://evil.test/"), 400},
      {"authority for a target", get(make.to().host), 400},
      {"asterisk for a target", get("*"), 400},
      {"query for a target", get("?x"), 400},
      {"no target", get(""), 400},
      {"fragment", get(inner + "#x"), 400},
      {"backslash", get(inner + "\\x"), 400},
  };
  for (const int c : {0, 1, 9, 11, 12, 13, 10, 0x7f, 0x80, 0xa0, 0xff}) {
    out.push_back({"byte " + std::to_string(c) + " in the target",
                   get(inner + std::string(1, static_cast<char>(c)) + "x"), 400});
  }
  for (const char* text : {"HTTP/1.0", "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/2", "HTTP/1.10",
                           "HTTP/01.1", "HTTP/1.01", "HTTP/1,1", "HTTP/1", "HTTP/.1", "http/1.1",
                           "HTTP1.1", "HTP/1.1", "HTTP/1.1x", "HTTP/1.\xd9\xa1", "ICY/1.1"}) {
    out.push_back({"version " + std::string(text), version(text), 505});
  }
  return out;
}

// 3.2 and 5.4: one host, our own; and headers of any size.
[[nodiscard]] inline SmuggledRequests smuggled_hosts(const Smuggler& make) {
  const auto host = [&](const std::string& value) {
    return make.post() + "Host: " + value + "\r\n\r\n" + make.inner();
  };
  const std::string long_value(9'000, 'y');
  std::string many;
  for (int i = 0; i < 64; ++i) many += "X" + std::to_string(i) + ": y\r\n";
  return {
      {"expectation", make.with("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello"), 417},
      {"unknown expectation", make.with("Expect: x\r\n"), 417},
      {"no host", make.post() + "\r\n" + make.inner(), 400},
      {"empty host", host(""), 400},
      {"two hosts", make.with("Host: evil.test\r\n"), 400},
      {"twice the same host", make.with(make.host()), 400},
      {"two hosts in two cases", make.with("HOST: evil.test\r\n"), 400},
      {"host with user and path", host("a@b/c"), 400},
      {"host with a user", host("evil.test@" + make.to().host), 400},
      {"two hosts in one field", host(make.to().host + ", evil.test"), 400},
      {"host with a space", host(make.to().host + " evil.test"), 400},
      {"host with a query", host(make.to().host + "?x"), 400},
      {"host with a fragment", host(make.to().host + "#x"), 400},
      {"host in another script", host("\xd0\xb5vil.test"), 400},
      {"foreign host", host("evil.test"), 421},
      {"host that continues", host(make.to().host + ".evil.test"), 421},
      {"host with another port", host(make.to().host + "0"), 421},
      {"long field", make.with("X: " + long_value + "\r\n"), 431},
      {"long name", make.with(long_value + ": y\r\n"), 431},
      {"many fields", make.with(many), 431},
      {"long target", make.line("GET /" + std::string(2'100, 'a') + " HTTP/1.1\r\n"), 414},
      {"two types", make.with("Content-Type: a/b\r\nContent-Type: c/d\r\n"), 400},
      {"two cookies", make.with("Cookie: a=b\r\nCookie: c=d\r\n"), 400},
      {"two origins", make.with("Origin: https://a.test\r\nOrigin: https://b.test\r\n"), 400},
  };
}

[[nodiscard]] inline SmuggledRequests smuggled_requests(const SmugglingRoute& to) {
  const Smuggler make(to);
  SmuggledRequests out;
  for (auto group : {smuggled_codings(make), smuggled_lengths(make), smuggled_lines(make),
                     smuggled_targets(make), smuggled_hosts(make)}) {
    for (auto& one : group) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace adit::support
