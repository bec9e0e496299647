// TlsStream against a blocking OpenSSL client: cancellation, deadlines, lifetime, endings.
#include "http/tls_stream.hpp"

#include <gtest/gtest.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/ssl/error.hpp>

#include "unit/http/stream_pair.hpp"

namespace adit::http {
namespace {

using namespace std::chrono_literals;

Task<void> sleep_for(TlsStream& stream, std::chrono::milliseconds span) {
  SteadyTimer timer(stream.get_executor());
  timer.expires_after(span);
  co_await timer.async_wait(awaited);
}

Frame frame_of(std::size_t n, char c) {
  return std::make_shared<const std::string>(n, c);
}

TEST(TlsStream, GoesOnAfterACancelledRead) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[16];
        SteadyTimer timer(stream.get_executor());
        timer.expires_after(50ms);
        timer.async_wait([&](ErrorCode) { stream.socket().cancel(); });
        const auto buffer = net::buffer(bytes);
        const auto [cancelled, none] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_EQ(cancelled, net::error::operation_aborted);
        const auto go = net::buffer("go", 2);
        const auto [failed, written] = co_await net::async_write(stream, go, awaited);
        EXPECT_FALSE(failed);
        const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_FALSE(ec);
        EXPECT_EQ(n, 5U);
        const auto [ended] = co_await stream.async_shutdown(awaited);
        EXPECT_FALSE(ended);
      },
      [](Client client) {
        char bytes[2];
        client.read_exactly(bytes, 2);
        SSL_write(client.ssl, "hello", 5);
        EXPECT_TRUE(client.ends_well());
      });
}

TEST(TlsStream, ReadEndsWithTimeoutAtTheDeadline) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        stream.expires_after(100ms);
        char bytes[16];
        const auto buffer = net::buffer(bytes);
        const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_EQ(ec, beast::error::timeout);
        const auto one = net::buffer("x", 1);
        const auto [again, m] = co_await stream.async_write_some(one, awaited);
        EXPECT_EQ(again, beast::error::timeout);
      },
      [](Client client) { EXPECT_FALSE(client.ends_well()); });
}

TEST(TlsStream, SilentPeerEndsTheHandshakeAtTheDeadline) {
  play(
      {.handshake = false},
      [](TlsStream stream) -> Task<void> {
        stream.expires_after(100ms);
        const auto [ec] = co_await stream.async_handshake(awaited);
        EXPECT_EQ(ec, beast::error::timeout);
      },
      [](Client client) { client.read_out(); });
}

TEST(TlsStream, GarbageInPlaceOfAHandshakeIsATlsError) {
  play(
      {.handshake = false},
      [](TlsStream stream) -> Task<void> {
        const auto [ec] = co_await stream.async_handshake(awaited);
        EXPECT_EQ(&ec.category(), &net::error::get_ssl_category());
        EXPECT_EQ(stream.push(frame_of(1, 'x')), Sent::closed);
      },
      [](Client client) {
        EXPECT_EQ(::write(client.descriptor, "GET / HTTP/1.1\r\n\r\n", 18), 18);
        client.read_out();
      });
}

void send_slowly(const Client& client, const char* bytes, int n) {
  for (int i = 0; i < n; ++i) {
    ::send(client.descriptor, bytes + i, 1, MSG_NOSIGNAL);
    ::usleep(200);
  }
}

TEST(TlsStream, TakesAHelloByteByByte) {
  play(
      {.handshake = false},
      [](TlsStream stream) -> Task<void> {
        const auto [ec] = co_await stream.async_handshake(awaited);
        EXPECT_FALSE(ec);
        co_await stream.async_shutdown(awaited);
      },
      [](Client client) {
        BIO* in = BIO_new(BIO_s_mem());
        BIO* out = BIO_new(BIO_s_mem());
        SSL_set_bio(client.ssl, in, out);
        SSL_set_connect_state(client.ssl);
        char bytes[8192];
        for (int i = 0; i < 10 && SSL_do_handshake(client.ssl) != 1; ++i) {
          send_slowly(client, bytes, BIO_read(out, bytes, sizeof bytes));
          const auto n = ::recv(client.descriptor, bytes, sizeof bytes, 0);
          ASSERT_GT(n, 0);
          BIO_write(in, bytes, static_cast<int>(n));
        }
        send_slowly(client, bytes, BIO_read(out, bytes, sizeof bytes));
        client.read_out();
      });
}

TEST(TlsStream, MayDieWithAReadOutstanding) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[16];
        bool called = false;
        auto owned = std::make_unique<TlsStream>(std::move(stream));
        const auto executor = owned->get_executor();
        owned->async_read_some(net::buffer(bytes), [&](ErrorCode ec, std::size_t) {
          EXPECT_EQ(ec, net::error::operation_aborted);
          called = true;
        });
        owned.reset();
        SteadyTimer timer(executor);
        timer.expires_after(50ms);
        co_await timer.async_wait(awaited);
        EXPECT_TRUE(called);
      },
      [](Client client) { EXPECT_FALSE(client.ends_well()); });
}

TEST(TlsStream, FinWithoutCloseNotifyIsTruncation) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[16];
        const auto buffer = net::buffer(bytes);
        const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_EQ(ec, net::ssl::error::stream_truncated);
      },
      [](Client client) {
        ::shutdown(client.descriptor, SHUT_WR);
        EXPECT_FALSE(client.ends_well());
      });
}

TEST(TlsStream, AnswersAPeerThatHasClosedItsSide) {
  static constexpr std::size_t size = 1 << 20;
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[16];
        const auto buffer = net::buffer(bytes);
        const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_TRUE(!ec && n == 3);
        const auto [end, none] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_EQ(end, net::error::eof);
        const std::string big(size, 'q');
        const auto out = net::buffer(big);
        const auto [failed, written] = co_await net::async_write(stream, out, awaited);
        EXPECT_TRUE(!failed && written == size);
        const auto [ended] = co_await stream.async_shutdown(awaited);
        EXPECT_FALSE(ended);
      },
      [](Client client) {
        SSL_write(client.ssl, "abc", 3);
        SSL_shutdown(client.ssl);
        ::shutdown(client.descriptor, SHUT_WR);
        std::string got(size, ' ');
        client.read_exactly(got.data(), got.size());
        EXPECT_EQ(got, std::string(size, 'q'));
        EXPECT_TRUE(client.ends_well());
      });
}

TEST(TlsStream, ResetWhilePushingRaisesNoSignal) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        std::signal(SIGPIPE,
                    SIG_DFL);  // ours sends with MSG_NOSIGNAL, and must not need the handler
        const auto frame = frame_of(100'000, 'z');
        auto sent = Sent::all;
        for (int i = 0; i < 400 && sent != Sent::closed; ++i) {
          sent = stream.push(frame);
          co_await sleep_for(stream, 1ms);
        }
        std::signal(SIGPIPE, SIG_IGN);
        EXPECT_EQ(sent, Sent::closed);
        EXPECT_EQ(stream.queued(), 0U);
      },
      [](Client client) {
        char bytes[100];
        client.read_exactly(bytes, sizeof bytes);
        const linger reset{1, 0};
        ::setsockopt(client.descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
      });
}

TEST(TlsStream, CutsOffAReaderThatStalls) {
  play(
      {.small_buffers = 4096},
      [](TlsStream stream) -> Task<void> {
        stream.expires_never();
        stream.write_stall(600ms);
        const auto frame = frame_of(100'000, 'z');
        while (stream.push(frame) == Sent::all) {
        }
        char bytes[8];
        const auto buffer = net::buffer(bytes);
        const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
        EXPECT_EQ(ec, beast::error::timeout);
      },
      [](Client client) {
        ::sleep(3);
        EXPECT_FALSE(client.ends_well());
      });
}

TEST(TlsStream, HalfSentWriteHearsTerminalCancellationOnly) {
  play(
      {.small_buffers = 4096},
      [](TlsStream stream) -> Task<void> {
        const std::string big(16 << 20, 'w');
        net::cancellation_signal signal;
        ErrorCode result;
        bool done = false;
        const auto handler = [&](ErrorCode ec, std::size_t) {
          result = ec;
          done = true;
        };
        net::async_write(stream, net::buffer(big),
                         net::bind_cancellation_slot(signal.slot(), handler));
        co_await sleep_for(stream, 100ms);
        signal.emit(net::cancellation_type::total);
        co_await sleep_for(stream, 50ms);
        EXPECT_FALSE(done);
        signal.emit(net::cancellation_type::terminal);
        co_await sleep_for(stream, 50ms);
        EXPECT_TRUE(done && result == net::error::operation_aborted);
        EXPECT_EQ(stream.push(frame_of(1, 'x')), Sent::closed);
      },
      [](Client client) {
        ::sleep(1);
        EXPECT_FALSE(client.ends_well());
      });
}

TEST(TlsStream, TeardownEndsAgainstASender) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        stream.expires_after(800ms);
        co_await stream.async_teardown(awaited);
        EXPECT_FALSE(stream.socket().is_open());
      },
      [](Client client) {
        const char bytes[1000] = {};
        for (int i = 0; i < 40 && SSL_write(client.ssl, bytes, sizeof bytes) > 0; ++i) {
          ::usleep(100'000);
        }
      });
}

TEST(TlsStream, KeepsNoMoreThanTheOutbox) {
  play(
      {.small_buffers = 4096},
      [](TlsStream stream) -> Task<void> {
        const auto frame = frame_of(50'000, 'z');
        auto sent = Sent::all;
        for (int i = 0; i < 1000 && sent != Sent::full; ++i) sent = stream.push(frame);
        EXPECT_EQ(sent, Sent::full);
        EXPECT_LE(stream.queued(), base::limits::outbox_bytes_max);
        EXPECT_GT(stream.queued(), base::limits::outbox_bytes_max - 100'000);
        const auto [ended] = co_await stream.async_shutdown(awaited);
        EXPECT_FALSE(ended);
      },
      [](Client client) {
        ::usleep(300'000);
        EXPECT_TRUE(client.ends_well());
      });
}

}  // namespace
}  // namespace adit::http
