// Requests that two readers would understand differently (RFC 9112 sections 3 to 7), each with a
// second request behind it, and the status of the one answer that each may get.
#pragma once

#include <string>
#include <vector>

namespace adit::support {

struct SmuggledRequest {
  std::string name;
  std::string bytes;
  int status = 0;  // 501 whatever the transfer encoding; 400 for what is malformed
};

// Where the two requests go: `host` is the server's own, `outer` a path that takes POST, `inner`
// one that answers GET.
struct SmugglingRoute {
  std::string host;
  std::string outer;
  std::string inner;
};

[[nodiscard]] inline std::vector<SmuggledRequest> smuggled_requests(const SmugglingRoute& to) {
  const std::string post = "POST " + to.outer + " HTTP/1.1\r\n";
  const std::string host = "Host: " + to.host + "\r\n";
  const std::string inner = "GET " + to.inner + " HTTP/1.1\r\n" + host + "\r\n";
  const std::string coding = "Transfer-Encoding: ";
  const std::string length = "Content-Length: ";
  const std::string chunk = "5\r\nhello\r\n0\r\n";
  const std::string extended = "5;x=" + std::string(65 * 1024, 'y') + "\r\nhello\r\n0\r\n\r\n";
  const auto with = [&](const std::string& fields, const std::string& body) {
    return post + host + fields + "\r\n" + body + inner;
  };
  return {
      {"chunked", with(coding + "chunked\r\n", chunk + "\r\n"), 501},
      {"trailer",
       with("Trailer: Authorization\r\n" + coding + "chunked\r\n",
            chunk + "Authorization: x\r\n\r\n"),
       501},
      {"long chunk extension", with(coding + "chunked\r\n", extended), 501},
      {"chunked and length", with(length + "5\r\n" + coding + "chunked\r\n", chunk + "\r\n"), 501},
      {"gzip and length", with(coding + "gzip\r\n" + length + "5\r\n", "hello"), 501},
      {"gzip", with(coding + "gzip\r\n", ""), 501},
      {"identity", with(coding + "identity\r\n", ""), 501},
      {"unknown coding", with(coding + "xchunked\r\n", ""), 501},
      {"chunked, identity", with(coding + "chunked, identity\r\n", ""), 501},
      {"two codings", with(coding + "identity\r\n" + coding + "chunked\r\n", chunk + "\r\n"), 501},
      {"chunked in HTTP/1.0",
       "POST " + to.outer + " HTTP/1.0\r\n" + host + coding + "chunked\r\n\r\n" + chunk + "\r\n" +
           inner,
       501},
      {"space before the colon", with("Transfer-Encoding : chunked\r\n", chunk + "\r\n"), 400},
      {"folded line", with("X: y\r\n " + coding + "chunked\r\n", chunk + "\r\n"), 400},
      {"bare line feed", with("X: y\n" + coding + "chunked\r\n", chunk + "\r\n"), 400},
      {"length behind a bare line feed", with("X: y\n" + length + "70\r\n", ""), 400},
      {"list of lengths", with(length + "5, 5\r\n", "hello"), 400},
      {"two lengths", with(length + "5\r\n" + length + "0\r\n", "hello"), 400},
      {"twice the same length", with(length + "5\r\n" + length + "5\r\n", "hello"), 400},
      {"signed length", with(length + "+5\r\n", "hello"), 400},
      {"padded length", with(length + "05\r\n", "hello"), 400},
      {"hexadecimal length", with(length + "0x5\r\n", "hello"), 400},
      {"empty length", with(length + "\r\n", ""), 400},
      {"expectation", with("Expect: 100-continue\r\n" + length + "5\r\n", "hello"), 417},
      {"no host", post + "\r\n" + inner, 400},
      {"two hosts", with("Host: evil.test\r\n", ""), 400},
      {"twice the same host", with(host, ""), 400},
      {"host with user and path", post + "Host: a@b/c\r\n\r\n" + inner, 400},
      {"foreign host", post + "Host: evil.test\r\n\r\n" + inner, 421},
      {"absolute target",
       "GET https://" + to.host + to.inner + " HTTP/1.1\r\n" + host + "\r\n" + inner, 400},
      {"byte 255 in the target", "GET /\xff HTTP/1.1\r\n" + host + "\r\n" + inner, 400},
      {"method in lower case", "post " + to.outer + " HTTP/1.1\r\n" + host + "\r\n" + inner, 501},
  };
}

}  // namespace adit::support
