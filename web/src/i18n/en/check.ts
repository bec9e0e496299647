// What the page itself finds when it recomputes a session from its record.
import type { check as chinese } from '../zh/check.ts';

export const check: typeof chinese = {
  title: 'Check it on this page',
  lead:
    'Your browser fetches every event of the session and recomputes: the digest of each line, ' +
    'whether each bid follows the rules, and what came of it. Then it compares with this page.',
  leadFile:
    'Choose a file of events. Your browser recomputes digests, rules and result, ' +
    'without asking the server.',
  run: 'Check in the browser',
  again: 'Check again',
  pick: 'Choose a file of events',
  pickNote: 'Or drop the file here. It is not uploaded.',
  fetching: 'Fetching the events',
  running: (done, all) => `${done} of ${all} lines checked`,
  busy: 'Checking',
  unreachable:
    'The events could not be fetched. Try again when the network is back, or choose a file ' +
    'that you downloaded earlier.',
  unreadable: 'The browser cannot read this file. Choose another one.',
  retry: 'Try again',
  agrees: 'Everything holds, and agrees with this page.',
  sound: 'Everything holds: the record is one chain and follows the rules.',
  otherSession: (session) => `This is the record of another session: ${session}.`,
  compare:
    'Compare the end of the chain with the result page: only that shows that the record is whole.',
  differs: 'The record holds in itself, but does not agree with this page.',
  differing: 'What differs',
  cut: 'Where the record ends the hammer has not fallen: its end may have been cut off.',
  bad: (line) => `The check failed: line ${line} is wrong.`,
  reason: {
    hash: 'Digest: the line is not what its digest says, or does not continue the line before.',
    sequence: 'Sequence: lines are missing here, added, or in another order.',
    rule: 'Rule: what the line tells is not what the rules decide at that moment.',
  },
  before: (lines) =>
    lines === '1' ? 'The line before it holds.' : `The ${lines} lines before hold.`,
  rule: {
    'bid.above_maximum': 'The bid is above the largest amount.',
    'bid.after_hammer': 'The bid arrived at the deadline or later.',
    'bid.below_minimum': 'The bid is below the least valid amount at that moment.',
    'bid.id_conflict': 'The bid id was used before.',
    'bid.interrupted': 'The bid falls into an interruption.',
    'bid.leader_may_not_raise': 'The leader may not raise its own bid.',
    'bid.not_admitted': 'The bidder was not admitted.',
    'bid.not_multiple': 'The bid is no whole number of increments.',
    'bid.not_open': 'The bid came before the opening or after the end.',
    'export.header': 'This is no record of a session, or its first line was changed.',
    'export.no_event': 'No event follows the first line.',
    'export.first': "The first event is not the session's terms.",
    'export.form': 'The line is not in the form of its kind.',
    'replay.bid_from_future': 'The bid was received after it was written down.',
    'replay.result_differs': 'The digest is not that of the result document.',
    'session.gate_failed': 'The conformity check at the hammer had failed.',
    'session.reserve_mismatch': 'The opened reserve does not fit the digest in the announcement.',
    'session.too_early': 'It is told before its time.',
  },
  file: 'File',
  checked: 'What was checked',
  chain: (lines) =>
    `${lines} lines: SHA-256 of each recomputed, one chain, no gap in the sequence.`,
  rules: (events, bids) =>
    `${events} events, among them ${bids === '1' ? '1 bid' : `${bids} bids`}: ` +
    'each is what the rules decided at that moment.',
  outcome: 'The result, recomputed',
  open: 'not ended',
  bidNumber: (number) => `bid number ${number}`,
  head: 'End of the chain',
  resultHash: 'Digest of the result document',
  noResult: 'There is no result document.',
  reserve: {
    none: 'There is no reserve.',
    opened: 'The opened reserve fits the digest in the announcement.',
    not_opened:
      'The reserve was not opened: whether it was met cannot be checked. Everything else was.',
  },
  receipts: 'Your receipts on this device',
  receiptsGood: (n) => `${n}: all in the record and in the signed batch, with a valid signature.`,
  receipt: {
    good: 'valid',
    unsigned:
      'in the record and the batch; the signature cannot be checked here, use the program below',
    format: 'cannot be read',
    inclusion: 'not in the batch that it names',
    key: 'its key is not among the published ones',
    signature: 'its signature is not valid',
    record: 'the record does not tell this bid',
  },
  member: {
    outcome: 'outcome',
    price_fen: 'price',
    winner: 'winning bidder',
    bids: 'number of bids',
    head: 'end of the chain',
    result_hash: 'result digest',
  },
  command: 'The same file, checked by the program adit:',
};
