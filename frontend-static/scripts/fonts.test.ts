import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Buffer as Text, Face, Feature, Font, shape } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { decompress } from 'woff2-encoder';
import { asked, lettersOf, originalOf, subset } from './fonts.ts';

const root = join(import.meta.dirname, '..');
const css = readFileSync(join(root, 'src/lib/styles/fonts.css'), 'utf8');
const made = asked(css);
const first = made.filter(({ file }) => !file.includes('-more'));
/** Identifiers and the like, and no words. */
const isMono = (file: string) => file.includes('mono');
const languageOf = (file: string) => {
  if (isMono(file)) return ['en'];
  return file.includes('arabic') ? ['ar'] : ['en', 'es', 'fr'];
};

/** All that the site says in a language. */
function said(language: string): string[] {
  return readdirSync(join(root, 'messages'))
    .map((part) =>
      JSON.parse(readFileSync(join(root, `messages/${part}/${language}.json`), 'utf8')),
    )
    .flatMap((messages: object) => JSON.stringify(messages).split('"'));
}

describe('the letters of a font', () => {
  it('are read from the style', () => {
    expect(lettersOf('U+0041-0043, U+00E9,\n    U+2026')).toEqual([65, 66, 67, 0xe9, 0x2026]);
    expect(
      asked(`@font-face { src: url('./generated/inter/a.woff2'); unicode-range: U+41; }
        @font-face { src: url('@fontsource/b.woff2'); unicode-range: U+42; }`),
    ).toEqual([{ file: 'generated/inter/a.woff2', letters: [65] }]);
  });

  it('are each in one of its two files', () => {
    expect(first.length).toBe(6);
    for (const { file, letters } of first) {
      const more = made.find((other) => other.file === file.replace('.woff2', '-more.woff2'))!;
      const [, of, part] = /^generated\/([\w-]+)\/\1-(\w+)-/.exec(file)!;
      const ranges = JSON.parse(
        readFileSync(join(root, `node_modules/@fontsource/${of}/unicode.json`), 'utf8'),
      ) as Record<string, string>;
      // Latin accents by themselves are the system's: in another file than their letter they would not stand on it.
      const isTaken = (letter: number) => letter <= 0xffff && (letter < 0x300 || letter > 0x36f);
      const whole = lettersOf(ranges[part!]!).filter(isTaken);
      expect([...letters, ...more.letters].sort((a, b) => a - b)).toEqual(whole);
    }
  });

  it.each(['ظہیر', 'کوردستان', 'ښوونځی', 'ئۇيغۇر', 'تهران', 'مَدِينَة'])(
    'are all in the first file for a word of a language in Arabic script: %s',
    (word) => {
      for (const { file, letters } of first.filter((one) => one.file.includes('arabic')))
        expect(
          [...word].filter((one) => !letters.includes(one.codePointAt(0)!)),
          file,
        ).toEqual([]);
    },
  );

  it('are those of a package, in its own file', () => {
    expect(originalOf('generated/inter/inter-latin-400-normal-more.woff2')).toMatch(
      /@fontsource\/inter\/files\/inter-latin-400-normal\.woff2$/,
    );
    expect(() => originalOf('found.woff2')).toThrow('found.woff2: a font of no package');
  });

  it.each(first.filter(({ file }) => !isMono(file)))(
    'are in the first file where the site says them: $file',
    ({ file, letters }) => {
      const script = file.includes('arabic') ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
      const missing = languageOf(file)
        .flatMap(said)
        .flatMap((text) => [...text])
        .filter((letter) => script.test(letter) && !letters.includes(letter.codePointAt(0)!));
      expect([...new Set(missing)]).toEqual([]);
    },
  );
});

describe('a font that is made', () => {
  it.each(first)('draws what the site says as the whole font does: $file', async (font) => {
    const original = await decompress(readFileSync(originalOf(font.file)));
    const whole = drawing(original);
    const part = drawing(await subset(original, font.letters));
    const has = new Set(font.letters);
    const words = languageOf(font.file)
      .flatMap(said)
      .flatMap((text) => text.split(' '))
      .map((word) => [...word].filter((one) => has.has(one.codePointAt(0)!)).join(''));
    for (const word of new Set(words)) expect(part(word), word).toEqual(whole(word));
  });
});

it.each(first)('a changed font has not the name of the one it is made of: $file', async (font) => {
  const original = await decompress(readFileSync(originalOf(font.file)));
  const called = (some: Uint8Array) => names(some).filter((one) => CALLED.includes(one));
  expect(called(original)).toEqual(expect.arrayContaining([1, 4, 6]));
  const part = await subset(original, font.letters);
  expect(called(part)).toEqual([]);
  expect(names(part), 'its copyright').toContain(0);
});

/** What a font is called: family, identifier, whole name, and its names for PostScript and for groups of fonts. */
const CALLED = [1, 3, 4, 6, 16, 18, 20, 21, 25];

/** Which names a font has, by their numbers in OpenType's table of names. */
function names(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const table = tables.find((at) => Buffer.from(font.subarray(at, at + 4)).toString() === 'name')!;
  const from = view.getUint32(table + 8);
  const found = Array.from({ length: view.getUint16(from + 2) }, (_, index) =>
    view.getUint16(from + 6 + 12 * index + 6),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** How a font draws a word: each outline and where it stands. */
function drawing(bytes: Uint8Array): (text: string) => string[] {
  const font = new Font(new Face(new Blob(bytes)));
  const outlines = new Map<number, string>();
  const outline = (glyph: number) => {
    const known = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, known);
    return known;
  };
  const figures = ['tnum', 'lnum'].map((name) => Feature.fromString(name)!);
  return (text) =>
    [[], figures].flatMap((features) => {
      const buffer = new Text();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer, features);
      const at = buffer.getGlyphPositions();
      return (
        buffer
          .getGlyphInfos()
          .map(({ codepoint }, index) => `${outline(codepoint)} ${JSON.stringify(at[index])}`)
          // Marks of direction, for which the whole font has a glyph that is empty.
          .filter((drawn) => !drawn.startsWith(' {"xAdvance":0,'))
      );
    });
}
