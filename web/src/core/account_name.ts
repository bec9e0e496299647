// What a new account may be called; the server's schema says the same.

export function isAccountName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,31}$/.test(name);
}
