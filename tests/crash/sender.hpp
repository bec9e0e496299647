// One bid that goes over a connection which has been made before, so that it can be sent at the
// moment that a test wants.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "support/hot_lot.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {

struct Sender {
  // Signs the bidder in; `who` is the bid's name in what a test prints.
  Sender(int port, const support::HotBidder& bidder, const std::string& session,
         std::int64_t amount_fen, const char* who)
      : name(who),
        bid_id(base::to_hex(base::random_bytes(16))),
        body("{\"bid_id\":\"" + bid_id + "\",\"amount_fen\":" + std::to_string(amount_fen) + "}"),
        connection(port) {
    support::HttpsClient person(port);
    EXPECT_TRUE(person.sign_in(bidder.account, bidder.password));
    request = "POST /api/v1/sessions/" + session +
              "/bids HTTP/1.1\r\nHost: localhost:" + std::to_string(port) +
              "\r\nCookie: __Host-adit=" + person.cookie() +
              "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  void send() { connection.write(request); }

  const char* name;
  std::string bid_id;
  std::string body;
  support::TlsConnection connection;
  std::string request;
};

}  // namespace adit::crash
