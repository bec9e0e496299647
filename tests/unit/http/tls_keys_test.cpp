// KeyUpdates in the middle of everything, and a client that asks for too many of them.
#include <gtest/gtest.h>

#include <cstring>

#include "http/tls_stream.hpp"
#include "unit/http/stream_pair.hpp"

namespace adit::http {
namespace {

using namespace std::chrono_literals;

// Four bytes of length, then that many equal letters; pushed ones are upper case.
std::string letters(std::uint32_t n, char c) {
  std::string out(4 + n, c);
  std::memcpy(out.data(), &n, 4);
  return out;
}

constexpr std::uint32_t last_size = 0xffff'ffff;

Task<void> read_keys(TlsStream& stream, std::size_t& keys) {
  char bytes[256];
  while (true) {
    const auto buffer = net::buffer(bytes);
    const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
    if (ec) {
      EXPECT_EQ(ec, net::error::eof) << ec.message();
      co_return;
    }
    keys += n;
  }
}

Task<void> write_letters(TlsStream& stream) {
  for (std::uint32_t i = 0; i < 300; ++i) {
    stream.push(std::make_shared<const std::string>(
        letters(i * 331 % 40'000, static_cast<char>('A' + i % 26))));
    const auto text = letters(i * 71 % 9000, static_cast<char>('a' + i % 26));
    const std::array<net::const_buffer, 3> parts{
        {net::buffer(text.data(), 4), net::const_buffer(), net::buffer(text) + 4}};
    const auto [ec, n] = co_await net::async_write(stream, parts, awaited);
    EXPECT_TRUE(!ec && n == text.size()) << ec.message();
    if (i % 7 == 0) stream.push(std::make_shared<const std::string>(letters(100, 'Z')));
    while (stream.queued() > 100'000) {
      SteadyTimer timer(stream.get_executor());
      timer.expires_after(1ms);
      co_await timer.async_wait(awaited);
    }
  }
  const auto end = net::buffer(&last_size, 4);
  co_await net::async_write(stream, end, awaited);
  const auto [ec] = co_await stream.async_shutdown(awaited);
  EXPECT_FALSE(ec);
}

// Reads the frames and checks them; every 64 KiB it asks for new keys, every second time for the
// server's too.
void read_letters(Client client) {
  std::size_t since = 0;
  int keys = 0;
  std::string text;
  while (!::testing::Test::HasFailure()) {
    std::uint32_t n = 0;
    client.read_exactly(reinterpret_cast<char*>(&n), 4);
    if (n == last_size) break;
    ASSERT_LE(n, 40'000U);
    text.resize(n);
    client.read_exactly(text.data(), n);
    EXPECT_EQ(text.find_first_not_of(text.substr(0, 1)), std::string::npos);
    since += n;
    if (keys == 40 || since < 65'536) continue;
    since = 0;
    if (keys % 2 == 1) {
      EXPECT_EQ(SSL_key_update(client.ssl, SSL_KEY_UPDATE_REQUESTED), 1);
    }
    ++keys;
    ::usleep(2000);
    EXPECT_EQ(SSL_write(client.ssl, "k", 1), 1);
  }
  EXPECT_EQ(keys, 40);
  SSL_shutdown(client.ssl);
}

TEST(TlsKeys, ChangeWhileWritesAreHalfSent) {
  for (int round = 0; round < 3; ++round) {
    std::size_t keys = 0;
    play(
        {.small_buffers = 4096},
        [&keys](TlsStream stream) -> Task<void> {
          bool read = false;
          net::co_spawn(stream.get_executor(), read_keys(stream, keys),
                        [&read](std::exception_ptr) { read = true; });
          co_await write_letters(stream);
          SteadyTimer timer(stream.get_executor());
          while (!read) {
            timer.expires_after(5ms);
            co_await timer.async_wait(awaited);
          }
        },
        read_letters);
    EXPECT_EQ(keys, 40U);
  }
}

TEST(TlsKeys, TooManyUpdatesEndTheConnection) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[64];
        const auto buffer = net::buffer(bytes);
        ErrorCode last;
        while (!last) {
          const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
          last = ec;
        }
        EXPECT_EQ(last, net::error::connection_aborted) << last.message();
      },
      [](Client client) {
        for (int i = 0; i < 10'000; ++i) {
          if (SSL_key_update(client.ssl, SSL_KEY_UPDATE_NOT_REQUESTED) != 1) return;
          if (SSL_write(client.ssl, "k", 1) != 1) return;
        }
        ADD_FAILURE() << "ten thousand key updates were taken";
      });
}

TEST(TlsKeys, AFewUpdatesAreTaken) {
  play(
      {},
      [](TlsStream stream) -> Task<void> {
        char bytes[64];
        std::size_t got = 0;
        const auto buffer = net::buffer(bytes);
        while (true) {
          const auto [ec, n] = co_await stream.async_read_some(buffer, awaited);
          if (ec) break;
          got += n;
        }
        EXPECT_EQ(got, 50U);
        co_await stream.async_shutdown(awaited);
      },
      [](Client client) {
        for (int i = 0; i < 50; ++i) {
          EXPECT_EQ(SSL_key_update(client.ssl, SSL_KEY_UPDATE_NOT_REQUESTED), 1);
          EXPECT_EQ(SSL_write(client.ssl, "k", 1), 1);
        }
        SSL_shutdown(client.ssl);
        client.read_out();
      });
}

}  // namespace
}  // namespace adit::http
