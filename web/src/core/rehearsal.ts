// Rehearsals are sessions that count for nothing; they are told apart by their ids alone.

/** Whether a session is a rehearsal: its id says so, and no other session has such an id. */
export function isRehearsal(session: string): boolean {
  return session.startsWith('rehearsal-');
}
