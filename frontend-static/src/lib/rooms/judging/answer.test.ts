import { expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { answerText } from './answer.ts';

const asked = (kind: 'NUMBER' | 'SHORT_TEXT' | 'CHOICE') => ({
  ...{ id: 'question-a', kind, question: 'How many?' },
  options: kind === 'CHOICE' ? [{ id: 'option-own', text: 'Its own sites' }] : [],
});

it('writes a number as the language does, and leaves what may be a year as it is', () => {
  expect(answerText(asked('NUMBER'), '18400')).toBe('18,400');
  expect(answerText(asked('NUMBER'), '2019')).toBe('2019');
  expect(answerText(asked('NUMBER'), 'about 18400')).toBe('about 18400');
  overwriteGetLocale(() => 'fr');
  expect(answerText(asked('NUMBER'), '18400')).toBe('18\u202f400');
});

it('leaves a text as it was written, and says a choice in words', () => {
  expect(answerText(asked('SHORT_TEXT'), '18400')).toBe('18400');
  expect(answerText(asked('CHOICE'), 'option-own')).toBe('Its own sites');
});
