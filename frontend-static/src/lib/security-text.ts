import { codes } from './i18n/languages.ts';

const days = 364;

/**
 * Whom to tell of a weakness (RFC 9116).
 *
 * @param contact an address, such as `mailto:security@example.org`
 * @param site the site's address, without a slash at the end
 * @param built when; a year later it must have been made anew
 */
export function securityText(contact: string, site: string, built: Date): string {
  const expires = new Date(built.getTime() + days * 24 * 60 * 60 * 1000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    `Preferred-Languages: ${codes.join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
    '',
  ].join('\n');
}
