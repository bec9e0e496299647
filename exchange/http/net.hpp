// Short names for Asio and Beast, and the one executor type of the room: an io_context that a
// single thread runs, so that handlers need no type erasure, no strand and no lock.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/error.hpp>

namespace adit::http {

namespace net = boost::asio;
namespace beast = boost::beast;

using ErrorCode = boost::system::error_code;
using Executor = net::io_context::executor_type;
using TcpSocket = net::basic_stream_socket<net::ip::tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;
using SteadyTimer =
    net::basic_waitable_timer<std::chrono::steady_clock,
                              net::wait_traits<std::chrono::steady_clock>, Executor>;

template <class T>
using Task = net::awaitable<T, Executor>;

}  // namespace adit::http
