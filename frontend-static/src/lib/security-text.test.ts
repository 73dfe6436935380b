import { expect, test } from 'vitest';
import { codes } from './i18n/languages.js';
import { securityText } from './security-text.js';

test('row 73: names whom to tell of a weakness, for less than a year (RFC 9116)', () => {
  const built = new Date('2027-03-01T10:20:30.456Z');
  expect(securityText('mailto:security@award.example', 'https://award.example', built)).toBe(
    'Contact: mailto:security@award.example\n' +
      'Expires: 2028-02-28T10:20:30Z\n' +
      `Preferred-Languages: ${codes.join(', ')}\n` +
      'Canonical: https://award.example/.well-known/security.txt\n',
  );
});
