/** Text in lines of about the same length, in the largest letters with which it has room. */
import type { Locale } from '#lib/paraglide/runtime.js';
import { shaped, type Shaped } from './faces.ts';

/** What a text may take. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** How many lines there may be. */
  readonly most: number;
  /** From one base line to the next, in parts of the size. */
  readonly leading: number;
  /** Sizes of letters, the largest first. */
  readonly sizes: readonly number[];
}

/** A text that is set. */
export interface Lines {
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly Shaped[];
}

const HAN = /\p{Script=Han}/u;

/** Where a line may end: after each, at a space or, in Chinese, beside one of its words. A space stays with what is before it. */
export function pieces(text: string, language: Locale): string[] {
  const words = text.split(/(?<= )/);
  if (language !== 'zh') return words;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return words.flatMap((word) => {
    const found: string[] = [];
    for (const { segment, isWordLike } of segmenter.segment(word)) {
      const last = found.at(-1);
      if (last !== undefined && !(isWordLike && HAN.test(last + segment)))
        found[found.length - 1] = last + segment;
      else found.push(segment);
    }
    return found;
  });
}

const BALANCING = 7;

/** As few lines as there can be of this width, each filled in turn; nothing when a piece alone is wider. */
async function filled(
  of: readonly string[],
  width: number,
  measure: (text: string) => Promise<number>,
): Promise<string[] | null> {
  const lines: string[] = [];
  for (const piece of of) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && (await measure(longer.trim())) <= width)
      lines[lines.length - 1] = longer;
    else if ((await measure(piece.trim())) <= width) lines.push(piece);
    else return null;
  }
  return lines.map((line) => line.trim());
}

/** A text in the largest of the sizes in which it has room, its lines as even as they can be; nothing when it has none in any. */
export async function inLines(
  text: string,
  language: Locale,
  { width, height, most, sizes, leading }: Room,
): Promise<Lines | null> {
  const of = pieces(text, language);
  const widths = new Map<string, Promise<Shaped>>();
  const set = (line: string) => {
    const known = widths.get(line) ?? shaped(line, language);
    widths.set(line, known);
    return known;
  };
  const measure = async (line: string) => (await set(line)).width;
  for (const size of sizes) {
    let best = await filled(of, width / size, measure);
    if (!best || best.length > most || best.length * leading * size > height) continue;
    // The narrowest width that needs no line more is that of lines that are even.
    let [narrow, wide] = [0, width / size];
    for (let step = 0; step < BALANCING; step++) {
      const middle = (narrow + wide) / 2;
      const tried = await filled(of, middle, measure);
      if (tried && tried.length === best.length) [best, wide] = [tried, middle];
      else narrow = middle;
    }
    return { size, leading, lines: await Promise.all(best.map(set)) };
  }
  return null;
}
