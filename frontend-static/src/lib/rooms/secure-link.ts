/**
 * The secret part of a secure link: everything after `#`. It never reaches a server by itself, and this page sends it
 * only when somebody asks for it.
 */
export function tokenOf(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{40,200}$/.test(token) ? token : null;
}

/** Whether there is a secret after the `#` that is not whole, or has something at its end: what a mail program makes of a link. */
export function isSpoilt(hash: string): boolean {
  const rest = hash.replace(/^#/, '');
  return tokenOf(hash) === null && /^[\w-]{10}/.test(rest) && /[A-Z]/.test(rest) && /\d/.test(rest);
}

/** The address without its fragment, so that the secret is neither in the history nor copied with the address. */
export function withoutFragment(location: Pick<Location, 'pathname' | 'search'>): string {
  return location.pathname + location.search;
}
