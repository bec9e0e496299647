// Whether somebody may be signed in here. The cookie itself is out of a page's reach, and asking
// the server on behalf of a visitor ends in a 401, which every browser writes down as an error. So
// a sign-in leaves a mark on this device, which holds nothing about the person.
const key = 'adit.signed-in';

export function markSignedIn(now: boolean): void {
  try {
    if (now) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Where nothing is stored the server is asked each time.
  }
}

export function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}
