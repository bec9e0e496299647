/** Whether a session is a rehearsal: its id says so, and no other session has such an id. */
export function isRehearsal(session: string): boolean {
  return session.startsWith('rehearsal-');
}
