// Every limit of the exchange, in one table: queues, messages, times. A limit that a person can
// meet has a refusal code; the reasons stand beside the figures.
#pragma once

#include <cstddef>
#include <cstdint>

namespace adit::base::limits {

// One document of JSON from outside.
inline constexpr std::size_t json_bytes_max = 64 * 1024;
inline constexpr std::size_t json_depth_max = 16;

// A file that an operator names, which is read whole; and a line of one that is read line by line.
// Plans with their geometry are the longest of the former; no event is near the latter.
inline constexpr std::size_t file_bytes_max = 64 * 1024 * 1024;
inline constexpr std::size_t file_line_bytes_max = 16 * 1024 * 1024;

// HTTP (RFC 9112) and WebSocket (RFC 6455) input.
inline constexpr std::size_t header_bytes_max = 8 * 1024;
inline constexpr std::size_t header_fields_max = 64;
inline constexpr std::size_t target_bytes_max = 2 * 1024;
inline constexpr std::size_t body_bytes_max = 64 * 1024;
inline constexpr std::size_t frame_bytes_max = 16 * 1024;
inline constexpr std::int64_t handshake_ms_max = 5'000;
inline constexpr std::int64_t header_ms_max = 5'000;
inline constexpr std::int64_t body_ms_max = 15'000;
inline constexpr std::int64_t keep_alive_ms_max = 30'000;
inline constexpr std::int64_t websocket_ping_ms = 15'000;
inline constexpr std::int64_t websocket_dead_ms = 45'000;
inline constexpr std::size_t outbox_bytes_max = 256 * 1024;
inline constexpr std::size_t connections_max = 16'000;
inline constexpr std::size_t connections_per_address_max = 4'096;  // a gateway is shared
inline constexpr std::size_t websockets_per_account_max = 5;
inline constexpr std::size_t handshakes_max = 1'024;  // TLS handshakes under way
inline constexpr std::size_t handshakes_per_address_max = 512;
inline constexpr std::uint8_t late_handshakes_per_minute_max = 64;  // KeyUpdates of one connection
inline constexpr std::size_t fragments_max = 16;  // frames of one WebSocket message
inline constexpr std::size_t control_frames_per_second_max = 20;
inline constexpr std::size_t text_frames_per_second_max = 5'000;  // awaiting answers: 3,500
inline constexpr std::int64_t websocket_lag_ms_max = 10'000;      // no progress: the watcher is cut
inline constexpr std::int64_t authenticate_ms_max = 5'000;
inline constexpr std::int64_t answer_ms_max = 30'000;    // of a handler, then 503
inline constexpr std::int64_t shutdown_ms_max = 10'000;  // then the process ends over what hangs
// What of that goes to connections: a bid hears by then at least that its answer is unknown
// (bid_answer_ms_max), and something is left for what stops after them.
inline constexpr std::int64_t farewell_ms_max = 6'000;
inline constexpr std::size_t remembered_replies_max = 16'384;
inline constexpr std::size_t remembered_bytes_max = 32 * 1024 * 1024;
inline constexpr std::int64_t remembered_ms_max = 24 * 3600 * 1000;
inline constexpr std::size_t static_bytes_max = 64 * 1024 * 1024;

// The bid path.
inline constexpr std::size_t commit_rows_max = 512;
inline constexpr std::size_t commit_queue_max = 16'384;
inline constexpr std::size_t session_inbox_max = 8'192;
inline constexpr std::int64_t sweeps_per_second_max = 10;
inline constexpr std::size_t sweep_slice = 16;
inline constexpr std::size_t row_seats = 256;             // of watchers that are told by one frame
inline constexpr std::int64_t bid_answer_ms_max = 5'000;  // then "unknown", never a guess
inline constexpr std::size_t session_workers = 2;         // for gates and streams of sessions alone
inline constexpr std::size_t sessions_read_at_once_max = 2;  // for those who ask, on one loop
inline constexpr std::size_t sessions_to_read_max = 1'024;   // then "busy"
inline constexpr std::size_t unknown_sessions_max = 1'024;   // remembered not to be there
inline constexpr std::int64_t unknown_session_ms = 2'000;    // for so long
inline constexpr std::int64_t outage_pause_ms = 3'000;       // without database: sessions pause
inline constexpr std::int64_t heartbeat_ms_max = 3'000;      // without a sign of life: the same
// The wall clock against the one that deadlines run by: a step is believed once it is still.
inline constexpr std::int64_t clock_off_ms_max = 100;  // more is doubt
inline constexpr std::int64_t clock_still_ms_max = 20;
inline constexpr std::int64_t clock_still_for_ms = 5'000;
// Of a session's bidders more than one in so many, cut off within the span, pause it until they are
// back, or for the wait at most; not more often than that, lest somebody pulls his plug for ever.
inline constexpr std::size_t cut_off_share = 5;
inline constexpr std::int64_t cut_off_span_ms = 10'000;
inline constexpr std::int64_t cut_off_wait_ms = 60'000;
inline constexpr int cut_off_pauses_max = 3;
// A session whose owner leaves a deadline unattended for so long is taken over by who lost it.
inline constexpr std::int64_t take_over_ms = 10'000;
// A gate at the hammer that took longer may have met an outage that is not known yet: it is void.
// Shorter than outage_pause_ms by what the committer needs to sense a stall.
inline constexpr std::int64_t hammer_ms_max = 1'500;
// A resumption has so long to become durable before its countdown begins; what takes longer is
// void.
inline constexpr std::int64_t resume_slack_ms = 1'000;

// Readers.
inline constexpr std::size_t jobs_waiting_max = 1'024;    // of a pool's workers
inline constexpr std::size_t stream_page_rows = 10'000;   // of a stream that is read whole
inline constexpr std::size_t ladder_rows_max = 500;       // of one reply
inline constexpr int sessions_listed_max = 100;           // of one reply
inline constexpr int rows_listed_max = 500;               // lots, applications, results: one reply
inline constexpr std::int64_t page_features_max = 1'000;  // of one page of features
inline constexpr std::int64_t page_offset_max = 1'000'000'000;  // at which a page may begin
inline constexpr std::size_t price_rows_max = 12;        // of a frame; older ones are asked for
inline constexpr std::size_t notices_told_max = 50;      // of one session; the journal has all
inline constexpr std::size_t watched_sessions_max = 64;  // of one channel
inline constexpr std::size_t sessions_held_max = 512;    // ended ones in memory, on one loop
inline constexpr std::int64_t session_idle_ms_max = 600'000;  // then an ended one is forgotten
inline constexpr std::size_t side_connections_max = 32;       // health and figures, on loopback

// Cold commands, and what follows them.
inline constexpr int cold_attempts_max = 5;            // after conflicts with others
inline constexpr std::size_t ring_points_max = 2'000;  // of a lot's boundary
inline constexpr std::size_t corners_max = 10'000;  // of a corner text: more is no lot's boundary
inline constexpr std::size_t corner_text_bytes_max = 2 * 1024 * 1024;  // 200 bytes a corner
inline constexpr std::size_t follow_steps_max = 10'000;  // of one round, then the stop is looked at
inline constexpr std::int64_t phase_ms_max = 30LL * 24 * 3600 * 1000;  // of a rule profile

// A delivery for the register: all rights of the country with their holders would fit. What is
// wrong is told up to a page; who delivers has to correct that first.
inline constexpr std::size_t registry_bytes_max = 1024 * 1024 * 1024;
inline constexpr std::size_t registry_records_max = 1'000'000;
inline constexpr std::size_t registry_problems_max = 100;
inline constexpr std::size_t registry_points_max = 20'000;      // of one record, all rings together
inline constexpr std::size_t registry_value_bytes_max = 1'000;  // of one text

// Sign-in.
inline constexpr std::size_t password_bytes_max = 256;
inline constexpr std::size_t hashing_queue_max = 64;
inline constexpr std::int64_t sign_in_window_ms = 15 * 60 * 1000;  // in which tries are counted
inline constexpr int network_tries_max = 10;   // at one account from one network
inline constexpr int account_tries_max = 100;  // at one account from strange networks
inline constexpr std::int64_t account_try_every_ms = 10'000;  // for strange networks beyond that
inline constexpr std::size_t familiar_networks_max = 20'000;
inline constexpr std::int64_t familiar_ms = 30LL * 24 * 3600 * 1000;
inline constexpr std::int64_t ticket_ms_max = 30'000;
inline constexpr std::int64_t sign_in_ms_max = 8 * 3600 * 1000;
inline constexpr std::int64_t sign_in_idle_ms_max = 2 * 3600 * 1000;
inline constexpr std::int64_t sign_in_touch_ms = 60'000;  // between two notes of its use
inline constexpr std::size_t sign_ins_kept_max = 20'000;  // looked up a moment ago
inline constexpr std::int64_t sign_in_kept_ms = 5'000;
inline constexpr std::int64_t sign_in_last_known_ms = 120'000;  // while the database is away

}  // namespace adit::base::limits
