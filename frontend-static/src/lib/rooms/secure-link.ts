/**
 * The secret part of a secure link: everything after `#`. It never reaches a server by itself, and this page sends it
 * only when somebody asks for it.
 */
export function tokenOf(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{40,200}$/.test(token) ? token : null;
}

/** The address without its fragment, so that the secret is neither in the history nor copied with the address. */
export function withoutFragment(location: Pick<Location, 'pathname' | 'search'>): string {
  return location.pathname + location.search;
}
