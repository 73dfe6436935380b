/**
 * Text as outlines, for pictures that are made when the site is built: with the site's own faces and, for Chinese, with one that no page
 * fetches. HarfBuzz shapes it, so that Arabic joins and stands from the right.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bidiFactory from 'bidi-js';
import { Blob, Buffer, Direction, Face, Font, shape, Variation } from 'harfbuzzjs';
import { decompress } from 'woff2-encoder';
import { languages } from '#lib/i18n/languages.ts';
import type { Locale } from '#lib/paraglide/runtime.js';

/** A package's face: its files are told apart by the letters that are in them. */
interface Family {
  readonly of: string;
  readonly file: (part: string) => string;
  /** What is put between its letters, in parts of their size; those of a script that joins have nothing. */
  readonly tracking: number;
  readonly weight?: number;
}

const serif: Family = {
  of: '@fontsource/source-serif-4',
  file: (part) => `source-serif-4-${part}-600-normal`,
  tracking: -0.012,
};
const naskh: Family = {
  of: '@fontsource/noto-naskh-arabic',
  file: (part) => `noto-naskh-arabic-${part}-700-normal`,
  tracking: 0,
};
const song: Family = {
  of: '@fontsource-variable/noto-serif-sc',
  file: (part) => `noto-serif-sc-${part}-wght-normal`,
  tracking: 0,
  weight: 700,
};

/** The faces in the order in which a language's text looks for a letter. */
const familiesOf = (language: string): readonly Family[] =>
  language === 'zh' ? [song, serif, naskh] : [serif, naskh, song];

/** A file of a face, and which letters it is for. */
interface Part {
  readonly family: Family;
  readonly path: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const parts = new Map<Family, readonly Part[]>();
function partsOf(family: Family): readonly Part[] {
  const known = parts.get(family);
  if (known) return known;
  const folder = join('node_modules', family.of);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const found = Object.entries(ranges).map(([name, letters]) => ({
    family,
    path: join(folder, 'files', `${family.file(name.replace(/[[\]]/g, ''))}.woff2`),
    ranges: letters.split(',').map((range) => {
      const [from = NaN, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((digits) => parseInt(digits, 16));
      return [from, to] as const;
    }),
  }));
  parts.set(family, found);
  return found;
}

/** What a picture cannot show: a letter that no face has, or a text for which there is no room. */
export class CannotDraw extends Error {
  override name = 'CannotDraw';
}

function partFor(letter: string, language: string): Part {
  const points = [...letter].map((one) => one.codePointAt(0)!);
  const found = familiesOf(language)
    .flatMap(partsOf)
    .find(({ ranges }) =>
      points.every((point) => ranges.some(([from, to]) => point >= from && point <= to)),
    );
  if (!found) throw new CannotDraw(`no face has ${letter}`);
  return found;
}

const fonts = new Map<string, Promise<Font>>();
function fontOf({ path, family }: Part): Promise<Font> {
  const known = fonts.get(path) ?? read(path, family);
  fonts.set(path, known);
  return known;
}
async function read(path: string, { weight }: Family): Promise<Font> {
  const font = new Font(new Face(new Blob(await decompress(readFileSync(path)))));
  if (weight) font.setVariations([new Variation('wght', weight)]);
  return font;
}

const bidi = bidiFactory();

/** A line of text that is shaped: how wide it is and what draws it, both for letters of the size 1, from the left end of its base line. */
export interface Shaped {
  readonly width: number;
  readonly outlines: readonly string[];
}

/** Letters that one font draws in one direction. */
interface Run {
  readonly part: Part;
  readonly level: number;
  text: string;
}

/** Shapes a line. @throws CannotDraw when it has a letter that no face has */
export async function shaped(said: string, language: Locale): Promise<Shaped> {
  // A letter and its accent may lie in two files; together they are one letter in one.
  const text = said.normalize('NFC');
  const found = bidi.getEmbeddingLevels(text, languages[language].direction);
  const runAt: Run[] = [];
  let last: Run | undefined;
  for (const { segment, index } of new Intl.Segmenter(language).segment(text)) {
    const part = partFor(segment, language);
    const level = found.levels[index]!;
    if (last?.part === part && last.level === level) last.text += segment;
    else last = { part, level, text: segment };
    for (let at = index; at < index + segment.length; at++) runAt[at] = last;
  }
  const seen = new Set(bidi.getReorderedIndices(text, found).map((index) => runAt[index]!));
  const outlines: string[] = [];
  let width = 0;
  for (const run of seen) width = await draw(run, language, width, outlines);
  return { width, outlines };
}

async function draw(
  { part, level, text }: Run,
  language: Locale,
  from: number,
  outlines: string[],
): Promise<number> {
  const font = await fontOf(part);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(languages[language].tag);
  shape(font, buffer);
  const scale = 1 / font.face.upem;
  let at = from;
  for (const {
    codepoint,
    xAdvance = 0,
    xOffset = 0,
    yOffset = 0,
  } of buffer.getGlyphInfosAndPositions()) {
    if (codepoint === 0) throw new CannotDraw(`${part.path} cannot draw all of ${text}`);
    const outline = font.glyphToPath(codepoint);
    if (outline) {
      const x = (at + xOffset * scale).toFixed(4);
      const y = (-yOffset * scale).toFixed(4);
      outlines.push(
        `<path transform="translate(${x} ${y})scale(${scale} ${-scale})" d="${outline}"/>`,
      );
    }
    at += xAdvance * scale + (xAdvance > 0 ? part.family.tracking : 0);
  }
  return at;
}
