import { expect, test } from 'vitest';
import { fontPackages, licences } from './font-licences.ts';

test('names each package that a font is from once, in order', () => {
  expect(
    fontPackages([
      'node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2',
      '../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2',
      'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
      'src/lib/styles/generated/noto-sans-arabic/noto-sans-arabic-arabic-400-normal.woff2',
      'src/lib/styles/base.css',
    ]),
  ).toEqual(['@fontsource/ibm-plex-mono', '@fontsource/inter', '@fontsource/noto-sans-arabic']);
});

test('refuses a font whose licence it does not know', () => {
  expect(() => fontPackages(['static/found-somewhere.woff2'])).toThrow(
    'static/found-somewhere.woff2: a font whose licence is not known',
  );
});

test('puts the licences one after the other', () => {
  expect(licences(['a', 'b'], (name) => `Licence of ${name}.\n\n`)).toBe(
    'a\n\nLicence of a.\n\n\nb\n\nLicence of b.\n',
  );
});
