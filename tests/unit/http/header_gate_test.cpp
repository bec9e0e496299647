// Every shape of request smuggling that parsers are known to let through, and the limits.
#include "http/header_gate.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::http {
namespace {

const std::vector<std::string> hosts{"localhost:8443", "adit.test"};

// The code that a header is refused with, or "ok".
std::string verdict(const std::string& head) {
  const auto gated = gate(head, hosts);
  return gated ? "ok" : gated.error().code;
}

std::string get(const std::string& fields) {
  return verdict("GET / HTTP/1.1\r\nHost: adit.test\r\n" + fields + "\r\n");
}
std::string post(const std::string& fields) {
  return verdict("POST /x HTTP/1.1\r\nHost: adit.test\r\n" + fields + "\r\n");
}
std::string line(const std::string& request_line) {
  return verdict(request_line + "\r\nHost: adit.test\r\n\r\n");
}

TEST(HeaderGate, LetsAnOrdinaryRequestThrough) {
  const std::string head =
      "POST /api/v1/lots?q=1 HTTP/1.1\r\nHost: LocalHost:8443\r\ncontent-LENGTH:  17 \r\n"
      "Cookie: a=b\r\nX-Empty:\r\n\r\n";
  const auto gated = gate(head, hosts);
  ASSERT_TRUE(gated);
  EXPECT_EQ(gated->method, Method::post);
  EXPECT_EQ(gated->target, "/api/v1/lots?q=1");
  EXPECT_EQ(gated->content_length, 17U);
  EXPECT_EQ(gated->field("cookie"), "a=b");
  EXPECT_EQ(gated->field("x-empty"), "");
  EXPECT_TRUE(gated->keep_alive);
  EXPECT_FALSE(gated->websocket);
}

TEST(HeaderGate, RefusesEveryTransferEncoding) {
  for (const char* coding : {"chunked", "gzip", "identity", "xchunked", "chunked, identity", "",
                             "CHUNKED", "chunked;q=1"}) {
    EXPECT_EQ(post(std::string("Transfer-Encoding: ") + coding + "\r\n"),
              "request.transfer_encoding");
    EXPECT_EQ(post(std::string("Content-Length: 5\r\ntransfer-encoding:") + coding + "\r\n"),
              "request.transfer_encoding");
  }
  EXPECT_EQ(post("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
            "request.transfer_encoding");
  EXPECT_EQ(verdict("POST / HTTP/1.0\r\nHost: adit.test\r\nTransfer-Encoding: chunked\r\n\r\n"),
            "request.transfer_encoding");
}

TEST(HeaderGate, RefusesDisguisedTransferEncoding) {
  EXPECT_EQ(post("Transfer-Encoding : chunked\r\n"), "request.malformed");
  EXPECT_EQ(post(" Transfer-Encoding: chunked\r\n"), "request.malformed");
  EXPECT_EQ(post("X: y\r\n\tTransfer-Encoding: chunked\r\n"), "request.malformed");
  EXPECT_EQ(post("X: y\nTransfer-Encoding: chunked\r\n"), "request.malformed");
  EXPECT_EQ(post("X: y\rTransfer-Encoding: chunked\r\n"), "request.malformed");
  EXPECT_EQ(post(std::string("Transfer\0-Encoding: chunked\r\n", 29)), "request.malformed");
}

TEST(HeaderGate, TakesOneContentLengthOfDigits) {
  EXPECT_EQ(post("Content-Length: 0\r\n"), "ok");
  EXPECT_EQ(post("Content-Length: 65536\r\n"), "ok");
  for (const char* bad : {"5, 5", "+5", "-1", "0x5", "5 5", "05", "", "5;", "five", "1e2"}) {
    EXPECT_EQ(post(std::string("Content-Length: ") + bad + "\r\n"), "request.content_length");
  }
  EXPECT_EQ(post("Content-Length: 5\r\nContent-Length: 5\r\n"), "request.duplicate_field");
  EXPECT_EQ(post("Content-Length: 5\r\ncontent-length: 6\r\n"), "request.duplicate_field");
  EXPECT_EQ(post("Content-Length: 65537\r\n"), "request.too_large");
  EXPECT_EQ(post("Content-Length: 18446744073709551621\r\n"), "request.too_large");
}

TEST(HeaderGate, TakesBodiesOnlyWhereTheyMeanSomething) {
  EXPECT_EQ(get("Content-Length: 5\r\n"), "request.body_unexpected");
  EXPECT_EQ(get("Content-Length: 0\r\n"), "ok");
  EXPECT_EQ(verdict("DELETE /x HTTP/1.1\r\nHost: adit.test\r\nContent-Length: 1\r\n\r\n"),
            "request.body_unexpected");
  EXPECT_EQ(post("Expect: 100-continue\r\n"), "request.expectation");
}

TEST(HeaderGate, TakesOneKnownHost) {
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\n\r\n"), "request.malformed");
  for (const char* none :
       {"", "a@adit.test", "adit.test/c", "adit.test, evil.test", "adit.test?"}) {
    EXPECT_EQ(verdict(std::string("GET / HTTP/1.1\r\nHost: ") + none + "\r\n\r\n"),
              "request.malformed")
        << none;
  }
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n"), "request.host");
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\nHost: adit.test:1\r\n\r\n"), "request.host");
  EXPECT_EQ(get("Host: adit.test\r\n"), "request.duplicate_field");
  EXPECT_EQ(get("host: evil.test\r\n"), "request.duplicate_field");
}

TEST(HeaderGate, TakesOnlyHttp11) {
  for (const char* version :
       {"HTTP/1.0", "HTTP/2.0", "HTTP/1.10", "HTTP/01.1", "http/1.1", "HTTP/1.1x", "HTTP/0.9"}) {
    EXPECT_EQ(line(std::string("GET / ") + version), "request.version");
  }
  EXPECT_EQ(line("GET /"), "request.malformed");
}

TEST(HeaderGate, TakesKnownMethodsOnly) {
  for (const char* method :
       {"post", "Get", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PRI", "", "GET\t", "DELETE_"}) {
    EXPECT_EQ(line(std::string(method) + " / HTTP/1.1"), "request.method");
  }
  for (const char* method : {"GET", "HEAD", "POST", "PUT", "DELETE"}) {
    EXPECT_EQ(line(std::string(method) + " / HTTP/1.1"), "ok");
  }
}

TEST(HeaderGate, TakesOriginFormTargetsOnly) {
  for (const char* target : {"http://adit.test/", "*", "adit.test:443", "x", "/a b", "/a#b",
                             "/\xff", "/\xe7\x9f\xbf", "/a\tb", "/a\\b", "/<x>", "/\"x\"", ""}) {
    EXPECT_EQ(line(std::string("GET ") + target + " HTTP/1.1"), "request.target") << target;
  }
  EXPECT_EQ(line("GET /a%20b?q=%E7&x[]=|^ HTTP/1.1"), "ok");
  EXPECT_EQ(line("GET /" + std::string(2047, 'a') + " HTTP/1.1"), "ok");
  EXPECT_EQ(line("GET /" + std::string(2048, 'a') + " HTTP/1.1"), "request.target_too_long");
}

TEST(HeaderGate, RefusesFoldedAndBrokenLines) {
  EXPECT_EQ(get("X: a\r\n b\r\n"), "request.malformed");
  EXPECT_EQ(get("X: a\r\n\tb\r\n"), "request.malformed");
  EXPECT_EQ(get("X a\r\n"), "request.malformed");
  EXPECT_EQ(get(": a\r\n"), "request.malformed");
  EXPECT_EQ(get("X : a\r\n"), "request.malformed");
  EXPECT_EQ(get("X(y): a\r\n"), "request.malformed");
  EXPECT_EQ(get("X: a\nY: b\r\n"), "request.malformed");
  EXPECT_EQ(get("X: a\rY: b\r\n"), "request.malformed");
  EXPECT_EQ(get(std::string("X: a\0b\r\n", 8)), "request.malformed");
  EXPECT_EQ(get("X: \x7f\r\n"), "request.malformed");
  EXPECT_EQ(verdict("\r\nGET / HTTP/1.1\r\nHost: adit.test\r\n\r\n"), "request.malformed");
  EXPECT_EQ(verdict("GET / HTTP/1.1\nHost: adit.test\n\n"), "request.malformed");
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\nHost: adit.test\r\n"), "request.malformed");
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\nHost: adit.test\r\n\r\nx"), "request.malformed");
}

TEST(HeaderGate, RefusesASecondFieldThatWouldDecide) {
  for (const char* name : {"Cookie", "Origin", "Content-Type", "Idempotency-Key", "Upgrade",
                           "Authorization", "Sec-Fetch-Site", "Sec-WebSocket-Key"}) {
    const auto twice = std::string(name) + ": a\r\n" + name + ": b\r\n";
    EXPECT_EQ(get(twice), "request.duplicate_field") << name;
  }
  EXPECT_EQ(get("Accept: a\r\nAccept: b\r\n"), "ok");
}

TEST(HeaderGate, HoldsTheLimits) {
  std::string fields;
  for (std::size_t i = 1; i < base::limits::header_fields_max; ++i) fields += "X: y\r\n";
  EXPECT_EQ(get(fields), "ok");
  EXPECT_EQ(get(fields + "X: y\r\n"), "request.too_many_fields");
  EXPECT_EQ(get("X: " + std::string(8000, 'y') + "\r\n"), "ok");
  EXPECT_EQ(get("X: " + std::string(8192, 'y') + "\r\n"), "request.header_too_large");
}

TEST(HeaderGate, ReadsWhatTheClientWantsOfTheConnection) {
  const auto read = [](const std::string& fields) {
    const auto head = "GET /live HTTP/1.1\r\nHost: adit.test\r\n" + fields + "\r\n";
    const auto gated = gate(head, hosts);
    EXPECT_TRUE(gated);
    return gated ? std::pair(gated->keep_alive, gated->websocket) : std::pair(false, false);
  };
  EXPECT_EQ(read("Connection: close\r\n"), std::pair(false, false));
  EXPECT_EQ(read("Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n"),
            std::pair(true, true));
  EXPECT_EQ(read("Upgrade: websocket\r\n"), std::pair(true, false));
  EXPECT_EQ(read("Connection: upgrade\r\nUpgrade: h2c\r\n"), std::pair(true, false));
}

TEST(HeaderGate, FindsTheEndOfTheHeader) {
  EXPECT_EQ(header_length("GET / HTTP/1.1\r\n"), 0U);
  EXPECT_EQ(header_length("a\r\n\r\nbody"), 5U);
}

// Any cut of a good header is refused or incomplete, never read as something else.
TEST(HeaderGate, RefusesEveryPrefix) {
  const std::string head = "GET / HTTP/1.1\r\nHost: adit.test\r\nX: y\r\n\r\n";
  for (std::size_t n = 0; n < head.size(); ++n) EXPECT_NE(verdict(head.substr(0, n)), "ok") << n;
}

}  // namespace
}  // namespace adit::http
