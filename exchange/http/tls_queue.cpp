// The push queue of a TLS connection: shared frames that go out as the peer reads.
#include "http/tls_core.hpp"

namespace adit::http {

// True when the queue is empty. Only called while no operation holds a half sent record.
bool TlsCore::flush() {
  const auto sent = flush_frames();
  if (sent > 0) {
    out_.erase(out_.begin(), out_.begin() + static_cast<std::ptrdiff_t>(sent));
    if (out_.empty()) std::vector<Frame>().swap(out_);
  }
  if (out_.empty()) {
    stall_ = never;
  } else if (sent > 0 || stall_ == never) {
    restart_stall();
  }
  return out_.empty() && !broken_;
}

// How many whole frames went out; after a failure the queue is dropped.
std::size_t TlsCore::flush_frames() {
  std::size_t sent = 0;
  while (sent < out_.size()) {
    const auto& frame = *out_[sent];
    std::size_t n = 0;
    clear_tls_errors();
    if (SSL_write_ex(ssl_, frame.data() + taken_, frame.size() - taken_, &n) != 1) {
      ErrorCode ec;
      owner_ = Owner::queue;
      if (result(0, ec) != Want::done) break;
      drop_queue();
      return 0;
    }
    owner_ = Owner::none;
    queued_ -= n;
    taken_ += n;
    if (taken_ == frame.size()) {
      taken_ = 0;
      ++sent;
    }
  }
  return sent;
}

void TlsCore::drop_queue() {
  out_.clear();
  queued_ = 0;
  taken_ = 0;
  owner_ = Owner::none;
}

void TlsCore::restart_stall() {
  stall_ = wheel_.after(stall_span_);
  wheel_.moved(*this);
}

void TlsCore::pump() {
  if (pumping_ || broken_) return;
  pumping_ = true;
  socket_.async_wait(TcpSocket::wait_write, [core = shared_from_this()](ErrorCode ec) {
    core->pumping_ = false;
    // An operation with a half sent record starts the pump itself when it is done.
    if (ec || core->broken_ || core->owner_ == Owner::operation) return;
    if (!core->flush()) core->pump();
  });
}

void TlsCore::keep(const Frame& frame, std::size_t taken) {
  if (out_.empty()) {
    taken_ = taken;
    restart_stall();
  }
  out_.push_back(frame);
  queued_ += frame->size() - taken;
}

Sent TlsCore::push(const Frame& frame) {
  if (broken_) return Sent::closed;
  std::size_t n = 0;
  if (out_.empty() && owner_ == Owner::none) {
    while (n < frame->size() && owner_ == Owner::none) {  // record by record
      std::size_t more = 0;
      clear_tls_errors();
      if (SSL_write_ex(ssl_, frame->data() + n, frame->size() - n, &more) == 1) {
        n += more;
        continue;
      }
      ErrorCode ec;
      if (result(0, ec) == Want::done) return Sent::closed;
      owner_ = Owner::queue;
    }
    if (n == frame->size()) return Sent::all;
  } else if (queued_ > 0 && queued_ + frame->size() > base::limits::outbox_bytes_max) {
    return Sent::full;
  }
  keep(frame, n);
  if (owner_ != Owner::operation) pump();
  return Sent::queued;
}

}  // namespace adit::http
