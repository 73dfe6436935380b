/** How fields and obstacles of a nomination are named to people. */
import { country, number } from '#lib/i18n/format.ts';
import { named } from '#lib/i18n/languages.ts';
import { mostWords, wordCount } from '#lib/i18n/word-count.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { answerText } from '../judging/answer.ts';
import type { FormQuestion } from '../judging/people.ts';
import type { Text } from '../judging/shown.ts';
import { refusalText } from '../refusals.ts';
import type { Obstacle } from './check.ts';
import type { FieldName } from './draft.ts';
import { TEXTS } from './texts.ts';

const LABELS: Readonly<Record<string, Pick<Text, 'label'>>> = {
  ...TEXTS,
  'nominee.language': { label: m.nominate_nominee_language },
  category: { label: m.nominate_category },
  evidenceLinks: { label: m.nominate_part_evidence },
  declaresAccuracy: { label: m.nominate_declares_accuracy },
  allowsContact: { label: m.nominate_allows_contact },
};

const TICKED: ReadonlySet<FieldName> = new Set(['declaresAccuracy', 'allowsContact']);

/** The identifier of a field's control. */
export function controlOf(field: FieldName): string {
  return field.replaceAll('.', '-');
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an edition asks, as it is called. */
export interface Asked {
  readonly criteria: readonly Named[];
  readonly categories: readonly Named[];
  readonly formQuestions: readonly FormQuestion[];
}

const byId = <One extends { readonly id: string }>(all: readonly One[], id: string) =>
  all.find((one) => one.id === id);

/** The name of a field as it stands beside its control. */
export function labelOf(field: FieldName, asked: Asked): string {
  const [part, key = ''] = field.split('.');
  if (part === 'statements') return byId(asked.criteria, key)?.name ?? key;
  if (part === 'answers') return byId(asked.formQuestions, key)?.question ?? key;
  if (part === 'evidenceLinks' && key !== '') {
    return m.nominate_evidence_link({ number: number(Number(key) + 1) });
  }
  return LABELS[field]?.label() ?? field;
}

/** The name of a field with the part of the form that it stands in, where the name alone would not do. */
export function fullLabelOf(field: FieldName, asked: Asked): string {
  const label = labelOf(field, asked);
  const within = (part: string) => m.nominate_label_in_part({ part, label });
  if (field.startsWith('nominee.')) return within(m.nominate_part_nominee());
  if (field.startsWith('nominator.')) return within(m.nominate_part_nominator());
  return label.replace(/[.。]$/, '');
}

/** A field's text as people read it: codes by their names. */
export function shownText(field: FieldName, text: string, asked: Asked): string {
  if (text === '')
    return field === 'evidenceLinks' ? m.dossier_evidence_none() : m.nominate_conflict_empty();
  if (field === 'category') return byId(asked.categories, text)?.name ?? text;
  if (field === 'nominee.country') return country(text);
  if (field === 'nominee.language') return named(text).name;
  const question = byId(asked.formQuestions, field.replace('answers.', ''));
  return question ? answerText(question, text) : text;
}

/** What is wrong with a field and what to do. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'REQUIRED':
      return TICKED.has(obstacle.field) ? m.nominate_unticked() : m.room_required();
    case 'INVALID_EMAIL':
      return m.room_invalid_email();
    case 'INVALID_LINK':
      return m.room_invalid_link();
    case 'TOO_LONG':
      return m.room_over({ over: obstacle.over, limit: number(obstacle.limit) });
    case 'TOO_MANY_WORDS':
      return m.room_words_over({ over: obstacle.over, limit: number(obstacle.limit) });
    case 'TOO_MANY':
      return m.room_too_many({ limit: number(obstacle.limit) });
    case 'ANSWER':
      return obstacle.words;
  }
}

/** The same for a refusal of the server. */
export function refusedText(code: string, limit: number | null): string {
  if (code === 'TOO_MANY_WORDS')
    return m.room_words_over_limit({ limit: number(mostWords(getLocale())) });
  return code === 'TOO_LONG' && limit !== null ? m.room_over_limit({ limit }) : refusalText(code);
}

/** How many words a text may still have, as its field says it. */
export function wordsLeft(text: string, limit: number): { left: number; words: string } {
  const left = limit - wordCount(text);
  const words =
    left < 0
      ? m.nominate_words_over({ count: number(-left) })
      : m.nominate_words_left({ count: number(left) });
  return { left, words };
}
