// One HTTPS connection: handshake, then requests one after another until either side has had
// enough. Each phase has its deadline; everything runs on the connection's io thread.
#pragma once

#include <memory>
#include <string>

#include "http/awaiting.hpp"
#include "http/hall.hpp"
#include "http/header_gate.hpp"
#include "http/tls_stream.hpp"

namespace adit::http {

class Connection final : public Guest, public std::enable_shared_from_this<Connection> {
 public:
  // `socket` was just accepted on this lane from `network`; both seats are its own.
  Connection(std::shared_ptr<Hall> hall, Lane& lane, TcpSocket socket, std::string network,
             std::shared_ptr<void> seat, std::shared_ptr<void> handshake_seat);

  // Its whole life; the caller keeps it alive meanwhile.
  Task<void> run();

  void leave() override;
  void cut() noexcept override { stream_.close(); }

 private:
  Task<bool> serve_one();
  Task<std::size_t> read_head();
  Task<bool> read_more(std::size_t at_least);
  Task<bool> serve_request(RequestHead head, std::size_t head_size);
  Task<void> serve_upgrade(RequestHead head, std::size_t head_size);
  void hold_next();
  Task<void> authenticate(Request& request);
  Task<Reply> answer(Request request, std::shared_ptr<void> held);
  Task<Reply> answer_by_router(Request request, std::shared_ptr<void> held);
  Task<bool> write(Reply reply, bool with_body, bool keep_alive);
  Task<bool> write_body(const std::string& body);
  Task<void> refuse(base::Refusal refusal, wire::Language language);
  Task<void> end();

  [[nodiscard]] base::Outcome<Request> make_request(const RequestHead& head,
                                                    std::string_view body) const;
  [[nodiscard]] std::optional<Reply> answer_with_file(const Request& request,
                                                      const RequestHead& head) const;

  const std::shared_ptr<Hall> hall_;
  Lane& lane_;
  TlsStream stream_;
  const std::string network_;
  std::shared_ptr<void> seat_;
  std::shared_ptr<void> handshake_seat_;
  std::string inbox_;                // bytes read and not yet used
  base::Instant received_at_;        // when the newest of them came
  std::shared_ptr<void> next_held_;  // watermarks wait: the next request is in the inbox already
  std::unique_ptr<SteadyTimer> next_held_until_;
  bool idle_ = false;  // waits for a request of which nothing has come
};

}  // namespace adit::http
