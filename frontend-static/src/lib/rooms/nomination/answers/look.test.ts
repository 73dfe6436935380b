import { expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { emptyDraft, type Draft } from '../draft.ts';
import { digitsOf } from './digits.ts';
import { look, type Question } from './look.ts';

const asked = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ id, kind, required: false, question: id, help: null },
  ...{ words: 0, least: null, most: null, options: [] },
  ...more,
});
const questions = [
  asked('line', 'SHORT_TEXT'),
  asked('text', 'LONG_TEXT', { words: 20 }),
  asked('reach', 'CHOICE', { required: true, options: [{ id: 'own', text: 'Own sites' }] }),
  asked('trained', 'NUMBER', { least: 1, most: 500 }),
];
const found = (answers: Record<string, string>, language = 'en') => {
  const draft: Draft = { ...emptyDraft([]), answers: { reach: 'own', ...answers } };
  return look(questions)(draft, language);
};

it('wants an answer only where one is needed', () => {
  expect(found({})).toEqual([]);
  expect(found({ reach: ' ' })).toEqual([{ code: 'REQUIRED', field: 'answers.reach' }]);
});

it('wants a file where one is needed and can be added', () => {
  const proof = [
    asked('proof', 'FILE', { required: true }),
    asked('more', 'FILE', { required: false }),
  ];
  const missing = [{ code: 'REQUIRED', field: 'answers.proof' }];
  expect(
    look(proof, () => [{ question: null }, { question: 'more' }])(emptyDraft([]), 'en'),
  ).toEqual(missing);
  expect(look(proof, () => [{ question: 'proof' }])(emptyDraft([]), 'en')).toEqual([]);
  expect(look(proof)(emptyDraft([]), 'en')).toEqual([]);
});

it('counts the characters of a line and the words of a text, in Chinese the characters', () => {
  expect(found({ line: 'ж'.repeat(200), text: 'word '.repeat(20) })).toEqual([]);
  expect(found({ line: 'ж'.repeat(203) })).toMatchObject([{ code: 'TOO_LONG', over: 3 }]);
  expect(found({ text: 'word '.repeat(22) })).toMatchObject([{ code: 'TOO_MANY_WORDS', over: 2 }]);
  expect(found({ text: '字'.repeat(32) }, 'zh')).toEqual([]);
  expect(found({ text: '字'.repeat(33) }, 'zh')).toMatchObject([{ limit: 32, over: 1 }]);
});

it('says what is wrong with a number', () => {
  for (const fit of ['1', '500', '٣١٢', '1 0']) expect(found({ trained: fit })).toEqual([]);
  const said = (trained: string) => {
    const [wrong] = found({ trained });
    return wrong?.code === 'ANSWER' ? wrong.words : wrong;
  };
  expect(said('1,000')).toBe(m.answers_not_a_number());
  expect(said('7.5')).toBe(m.answers_not_a_number());
  expect(said('501')).toBe(m.answers_between({ least: '1', most: '500' }));
});

it('reads digits of every keyboard and leaves a comma where it is', () => {
  expect(digitsOf(' ١٬٢٣۴ ')).toBe('1٬234');
  expect(digitsOf('1\u202f200')).toBe('1200');
  expect(digitsOf('\u22127')).toBe('-7');
  expect(digitsOf('1,200')).toBe('1,200');
});
