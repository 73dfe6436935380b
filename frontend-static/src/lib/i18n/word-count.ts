import { WordCount } from '#lib/limits.ts';
import { named } from './languages.ts';

/**
 * Words as the reader's language counts them: those of Unicode's word boundaries (UAX 29) that have a letter or a digit; Chinese
 * characters each by itself. The server counts the same (`WordCount`); both are held to one list of texts.
 */
const words = new Intl.Segmenter('en', { granularity: 'word' });

export function wordCount(text: string): number {
  let count = 0;
  for (const { segment, isWordLike } of words.segment(text)) {
    if (!isWordLike) continue;
    const characters = segment.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    )?.length;
    count += characters ?? 1;
  }
  return count;
}

/** Most words of a statement in a language, or most characters where those are counted. */
export const mostWords = (language: string) =>
  named(language).counted === 'characters' ? WordCount.MOST_CHARACTERS : WordCount.MOST;
