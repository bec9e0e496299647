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
// A bid far above the least is confirmed within this time: long enough to type an amount again,
// too short for a confirmation to be kept in store.
inline constexpr std::int64_t confirmation_ms_max = 60'000;
// A session whose owner leaves a deadline unattended for so long is taken over by who lost it.
inline constexpr std::int64_t take_over_ms = 10'000;
// A gate at the hammer that took longer may have met an outage that is not known yet: it is void.
// Shorter than outage_pause_ms by what the committer needs to sense a stall.
inline constexpr std::int64_t hammer_ms_max = 1'500;
// A resumption has so long to become durable before its countdown begins; what takes longer is
// void.
inline constexpr std::int64_t resume_slack_ms = 1'000;

// After an officer's pause people have to come back first: the clock stands for at least a minute
// once it is told, and at most for an hour, after which nobody would still be looking.
inline constexpr std::int64_t officer_notice_ms = 60'000;
inline constexpr std::int64_t officer_notice_ms_max = 3'600'000;

// Rehearsals: each is a session in memory with its robots. So many cost less than one crowd does,
// and each is over in a few minutes; a person has one.
inline constexpr std::size_t rehearsals_max = 40;
// That one account may have left and that wait to be let go.
inline constexpr std::size_t rehearsals_left_max = rehearsals_max / 10;
inline constexpr std::int64_t rehearsal_ms_max = 10 * 60 * 1000;  // then it is forgotten
inline constexpr std::int64_t rehearsal_beat_ms = 200;  // of the robots, and of the hammer's word

// Readers.
inline constexpr std::size_t jobs_waiting_max = 1'024;   // of a pool's workers
inline constexpr std::size_t stream_page_rows = 10'000;  // of a stream that is read whole
inline constexpr std::size_t ladder_rows_max = 500;      // of one reply
inline constexpr int sessions_listed_max = 100;          // of one reply
inline constexpr int rows_listed_max = 500;              // lots, applications, results: one reply
inline constexpr std::int64_t audit_rows_max = 200;      // of the audit trail: one page
inline constexpr std::int64_t audit_export_rows_max = 10'000;   // some 20 MB of events in memory
inline constexpr std::int64_t page_features_max = 1'000;        // of one page of features
inline constexpr std::int64_t page_offset_max = 1'000'000'000;  // at which a page may begin
inline constexpr std::int64_t search_rows_max = 10'000;  // counted, and of one file of a list
inline constexpr std::int64_t search_chars_max = 100;    // of words to find: no title is longer
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

// Conformity. Numbers of rights steer only while they are current: a review, or a licence, may
// rest on the register of the day; a session that opens or is awarded looks at it anew, and five
// minutes are what lies between the look and the decision at worst. A plan of development and one
// of restoration are made together if a year, also a leap year, lies between them at most.
inline constexpr std::int64_t register_age_ms_max = 24LL * 3600 * 1000;
inline constexpr std::int64_t register_live_ms_max = 5LL * 60 * 1000;
inline constexpr std::int64_t plans_apart_days_max = 366;
inline constexpr int reports_listed_max = 50;  // of one lot, newest first: 71 findings are 60 KB

// A delivery for the register: all rights of the country with their holders would fit. What is
// wrong is told up to a page; who delivers has to correct that first.
inline constexpr std::size_t registry_bytes_max = 1024 * 1024 * 1024;
inline constexpr std::size_t registry_records_max = 1'000'000;
inline constexpr std::size_t registry_problems_max = 100;
inline constexpr std::size_t registry_points_max = 20'000;      // of one record, all rings together
inline constexpr std::size_t registry_value_bytes_max = 1'000;  // of one text

// Companies. More people than fifty bid for nobody; a network that registers ten companies within
// sign_in_window_ms is an office or a flood, and can wait.
inline constexpr std::size_t organisation_members_max = 50;
inline constexpr int registrations_per_network_max = 10;

// Notices, the mail that goes with them, and the feeds.
inline constexpr int notices_kept_max = 500;     // of one account; then the oldest go
inline constexpr int notices_listed_max = 100;   // of one page
inline constexpr int mail_failures_listed = 50;  // newest first, told at the desk
inline constexpr std::int64_t reminder_ms_max = 10 * 60 * 1000;  // before an opening
inline constexpr std::int64_t outbid_every_ms = 60'000;  // at most one notice of a session in each
inline constexpr std::size_t outbid_rows_max = 200;      // bids that one look goes back over
inline constexpr std::size_t told_chars_max = 200;       // of one text of a notice or a feed
inline constexpr int mail_tries_max = 8;                 // over a day and a half, then given up
inline constexpr std::int64_t mail_retry_ms = 30'000;  // after the first try; then four times more
inline constexpr std::int64_t mail_retry_ms_max = 16LL * 3600 * 1000;
inline constexpr std::int64_t mail_ms_max = 20'000;  // of one delivery: a stop waits half of it
inline constexpr std::size_t mail_reason_chars_max = 300;         // of a server's words, kept
inline constexpr std::int64_t mail_code_ms_max = 30 * 60 * 1000;  // then an address is asked anew
inline constexpr int mail_code_tries_max = 5;                     // at one code of eight digits
inline constexpr std::int64_t mail_code_every_ms = 60'000;        // a code for one person
// Codes mailed within a day: whoever mistypes for a whole day is helped at the desk, and nobody
// fills a stranger's box through many accounts. A company of fifty may have all of them ask twice.
inline constexpr std::int64_t mail_codes_span_ms = 24LL * 3600 * 1000;
inline constexpr int mail_codes_per_person_max = 10;
inline constexpr int mail_codes_per_address_max = 5;
inline constexpr int mail_codes_per_organisation_max = 100;
inline constexpr int feed_entries_max = 100;  // of one feed, newest first

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
inline constexpr int sign_ins_listed_max = 50;  // of one account; more are counted, not shown

// Accounts. A first code may go by post; a code of recovery is fetched. What a recovery waits is
// what its owner, if it was not he who asked, has to notice it; the sandbox cannot wait a day.
inline constexpr int code_tries_max = 10;  // from one network within sign_in_window_ms
inline constexpr std::int64_t enrolment_code_ms = 7LL * 24 * 3600 * 1000;
inline constexpr std::int64_t recovery_code_ms = 24LL * 3600 * 1000;  // from when it is usable
inline constexpr std::int64_t recovery_delay_ms = 24LL * 3600 * 1000;
inline constexpr std::int64_t recovery_delay_sandbox_ms = 60'000;
inline constexpr int administrators_min = 2;  // persons: one alone could let nobody in again

}  // namespace adit::base::limits
