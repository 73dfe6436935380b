import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { explainWords } from '#lib/result/explain-words.ts';
import { methods, readBundle } from './bundle.ts';
import { byLetter, explain } from './explain.ts';

const example = (method: string) =>
  readBundle(
    readFileSync(
      new URL(
        `../../../../functions/src/test/resources/results/${method.toLowerCase().replace('_', '-')}.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  );

describe.each(methods)('a result by %s', (method) => {
  it.each(locales)('is explained in %s, place by place, with no place left open', (locale) => {
    overwriteGetLocale(() => locale);
    const bundle = example(method);
    const words = explainWords();
    for (const decision of bundle.decisions) {
      const sentences = explain(bundle, decision, words, byLetter(bundle, words));
      expect(sentences[0]).toBe(words.grounds[decision.ground]);
      expect(sentences.join(' ')).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

it.each(['WEIGHTED_MEAN', 'MEDIAN'])('says the numbers that the Java counter says, by %s', (of) => {
  overwriteGetLocale(() => 'en');
  const bundle = example(of);
  const words = explainWords();
  const numbersIn = (text: string) => text.match(/\d+(\.\d+)?/g) ?? [];
  const said = bundle.decisions.flatMap((decision, index) => {
    if (!['MEAN', 'GRADES'].includes(decision.ground)) return [];
    const ours = explain(bundle, decision, words, byLetter(bundle, words)).join(' ');
    // The Java sentence begins with the place.
    expect(numbersIn(ours)).toEqual(numbersIn(bundle.explanation[index]!).slice(1));
    return numbersIn(ours);
  });
  expect(said).not.toEqual([]);
});
