/** The nomination's form: what is in it, what the limits are, and how it meets the schema. */
import type { Language } from '#lib/graphql/generated/nominations.ts';
import { DraftRules } from '#lib/limits.ts';
import type { Text } from '../judging/shown.ts';
import { asLine, asLines } from '../keeping/pasted.ts';
import { OWN_TEXTS, TEXTS, type OwnText, type TextName } from './texts.ts';

/** A text about nobody is not there while it is empty, nor in what a browser kept before it was asked for. */
export interface Draft extends Partial<Record<OwnText, string>> {
  nominee: {
    name: string;
    role: string;
    company: string;
    country: string;
    email: string;
    /** In which the nominee is written to; empty for that of the nomination. */
    language: Language | '';
  };
  nominator: { name: string; organisation: string; email: string; relation: string };
  /** Identifier of the category, empty while none is chosen; null in an edition that has none. */
  category: string | null;
  /** Statement by identifier of the criterion. */
  statements: Record<string, string>;
  /** Answer by identifier of the edition's own question. */
  answers: Record<string, string>;
  evidenceLinks: string[];
}

/** The two declarations that a submission takes; they are never kept in a draft. */
export interface Declarations {
  declaresAccuracy: boolean;
  allowsContact: boolean;
}

/** A field of the form: its path as the schema's refusals give it, joined by dots; a statement by its criterion, an answer by its question. */
export type FieldName = string;

/** Longest of the texts that are many, in characters, as in the schema. */
export const LONGEST = {
  statement: DraftRules.LONGEST_STATEMENT,
  evidenceLink: DraftRules.LONGEST_LINK,
} as const;

export const MOST_EVIDENCE_LINKS = DraftRules.MOST_LINKS;

type Ids = readonly string[];

/** The identifiers of what an edition asks of who nominates: on which criteria to write, its categories and own questions. */
export function idsOf(
  edition: {
    readonly [list in 'criteria' | 'categories' | 'formQuestions']: readonly {
      readonly id: string;
    }[];
  } & { readonly nomineesWrite?: boolean },
): [Ids, Ids, Ids] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [ids(asked(edition).criteria), ids(edition.categories), ids(edition.formQuestions)];
}

/** An edition with the criteria on which who nominates is to write: with none where nominees do. */
export function asked<
  E extends { readonly criteria: readonly unknown[]; readonly nomineesWrite?: boolean },
>(edition: E): E {
  return edition.nomineesWrite ? { ...edition, criteria: [] } : edition;
}

/** Whether it is asked why somebody is nominated: where there is no criterion to write on. */
const asksWhy = ({ statements }: Draft) => Object.keys(statements).length === 0;

const empty = (ids: Ids) => Object.fromEntries(ids.map((id) => [id, '']));

/** @param language in which the nominee is written to unless somebody says another */
export function emptyDraft(
  criteria: Ids,
  language: Language | '' = '',
  questions: Ids = [],
): Draft {
  return {
    nominee: { name: '', role: '', company: '', country: '', email: '', language },
    nominator: { name: '', organisation: '', email: '', relation: '' },
    category: null,
    statements: empty(criteria),
    answers: empty(questions),
    evidenceLinks: [],
  };
}

/** What the server has, as a form. */
export interface OnRecord extends Partial<Readonly<Record<OwnText, string | null>>> {
  readonly nominee: Omit<Draft['nominee'], 'language'> & {
    readonly language: Draft['nominee']['language'] | null;
  };
  readonly nominator: Draft['nominator'];
  readonly category?: string | null;
  readonly statements: readonly { readonly criterion: string; readonly text: string }[];
  readonly answers: readonly { readonly question: string; readonly text: string }[];
  readonly evidenceLinks: readonly string[];
}

/** The draft sorted as an edition does: a category that is not there, or no longer, is to be chosen anew. */
export function sorted(draft: Draft, categories: Ids): Draft {
  const chosen = draft.category ?? '';
  const category = categories.length === 0 ? null : categories.includes(chosen) ? chosen : '';
  return { ...draft, category };
}

export function draftOf(
  record: OnRecord,
  criteria: Ids,
  categories: Ids = [],
  questions: Ids = [],
): Draft {
  const { name, role, company, country, email, language } = record.nominee;
  const nominator = record.nominator;
  const draft = emptyDraft(criteria, '', questions);
  for (const { criterion, text } of record.statements)
    if (criteria.includes(criterion)) draft.statements[criterion] = text;
  for (const { question, text } of record.answers) draft.answers[question] = text;
  const whole: Draft = {
    ...draft,
    nominee: { name, role, company, country, email, language: language ?? '' },
    nominator: {
      name: nominator.name,
      organisation: nominator.organisation,
      email: nominator.email,
      relation: nominator.relation,
    },
    category: record.category ?? null,
    evidenceLinks: [...record.evidenceLinks],
  };
  for (const name of OWN_TEXTS) if (record[name]) whole[name] = record[name];
  return sorted(whole, categories);
}

/** A link as it was typed, with the beginning of one that has none. */
export function webAddress(typed: string): string {
  const link = typed.trim();
  return /^[^\s/:?#@]+\.[^\s/:?#@]{2,}([/:?#]|$)/u.test(link) ? `https://${link}` : typed;
}

/** What goes into `SaveDraftInput`, apart from version and language: what is empty of statements, answers and links is left out. */
export function inputOf(draft: Draft) {
  return {
    nominee: { ...draft.nominee, language: draft.nominee.language || null },
    nominator: { ...draft.nominator },
    category: draft.category ?? '',
    ...ownTexts(draft),
    statements: Object.entries(draft.statements)
      .filter(([, text]) => text !== '')
      .map(([criterion, text]) => ({ criterion, text })),
    answers: Object.entries(draft.answers)
      .filter(([, text]) => text !== '')
      .map(([question, text]) => ({ question, text })),
    evidenceLinks: draft.evidenceLinks
      .map((link) => asLine(link).trim())
      .filter((link) => link !== ''),
  };
}

function ownTexts(draft: Draft): Record<OwnText, string> {
  return Object.fromEntries(OWN_TEXTS.map((name) => [name, draft[name] ?? ''])) as Record<
    OwnText,
    string
  >;
}

/**
 * The form as a flat map of fields, in the order of the page, as the server reads their texts. The links are one field, a line each.
 */
export function fieldsOf(draft: Draft): Map<FieldName, string> {
  const fields = new Map<FieldName, string>();
  const texts: Readonly<Record<string, Text>> = TEXTS;
  const set = (field: FieldName, text: string) =>
    fields.set(field, texts[field]?.rows ? asLines(text) : asLine(text));
  for (const [name, text] of Object.entries(draft.nominee)) set(`nominee.${name}`, text);
  for (const [name, text] of Object.entries(draft.nominator)) set(`nominator.${name}`, text);
  if (draft.category !== null) fields.set('category', draft.category);
  for (const part of ['statements', 'answers'] as const)
    for (const [id, text] of Object.entries(draft[part]))
      fields.set(`${part}.${id}`, asLines(text));
  for (const [name, text] of Object.entries<string>(ownTexts(draft)))
    if (text || name !== 'why' || asksWhy(draft)) set(name, text);
  fields.set('evidenceLinks', inputOf(draft).evidenceLinks.join('\n'));
  return fields;
}

/** What is written in a text. */
export function textOf(draft: Draft, name: TextName): string {
  const [part, fact] = split(name);
  const within: object = fact === undefined ? draft : draft[part as 'nominee' | 'nominator'];
  return (within as Record<string, string | undefined>)[fact ?? part] ?? '';
}

/** Writes it. */
export function setText(draft: Draft, name: TextName, text: string): void {
  const [part, fact] = split(name);
  Object.assign(fact === undefined ? draft : draft[part as 'nominee' | 'nominator'], {
    [fact ?? part]: text,
  });
}

/** The form with one field replaced. */
export function withField(draft: Draft, field: FieldName, text: string): Draft {
  const [part, name = ''] = split(field);
  switch (part) {
    case 'nominee':
      return { ...draft, nominee: { ...draft.nominee, [name]: text } };
    case 'nominator':
      return { ...draft, nominator: { ...draft.nominator, [name]: text } };
    case 'category':
      return { ...draft, category: text };
    case 'statements':
    case 'answers':
      return { ...draft, [part]: { ...draft[part], [name]: text } };
    case 'evidenceLinks':
      return { ...draft, evidenceLinks: text === '' ? [] : text.split('\n') };
    default:
      return { ...draft, [part]: text };
  }
}

function split(field: FieldName): [string, string?] {
  const dot = field.indexOf('.');
  return dot < 0 ? [field] : [field.slice(0, dot), field.slice(dot + 1)];
}

/** Whether nothing was typed; the nominee's language is chosen beforehand. */
export function isEmpty(draft: Draft): boolean {
  return [...fieldsOf(draft)].every(
    ([field, text]) => field === 'nominee.language' || text.trim() === '',
  );
}

export function same(one: Draft, other: Draft): boolean {
  return JSON.stringify([...fieldsOf(one)]) === JSON.stringify([...fieldsOf(other)]);
}
