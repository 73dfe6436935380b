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
  evidenceLinks: string[];
}

/** The two declarations that a submission takes; they are never kept in a draft. */
export interface Declarations {
  declaresAccuracy: boolean;
  allowsContact: boolean;
}

/** A field of the form: its path as the schema's refusals give it, joined by dots; a statement by its criterion. */
export type FieldName = string;

/** Longest of the texts that are many, in characters, as in the schema. */
export const LONGEST = {
  statement: DraftRules.LONGEST_STATEMENT,
  evidenceLink: DraftRules.LONGEST_LINK,
} as const;

export const MOST_EVIDENCE_LINKS = DraftRules.MOST_LINKS;

/** @param language in which the nominee is written to unless somebody says another */
export function emptyDraft(criteria: readonly string[], language: Language | '' = ''): Draft {
  return {
    nominee: { name: '', role: '', company: '', country: '', email: '', language },
    nominator: { name: '', organisation: '', email: '', relation: '' },
    category: null,
    statements: Object.fromEntries(criteria.map((criterion) => [criterion, ''])),
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
  readonly evidenceLinks: readonly string[];
}

/** The draft sorted as an edition does: a category that is not there, or no longer, is to be chosen anew. */
export function sorted(draft: Draft, categories: readonly string[]): Draft {
  const chosen = draft.category ?? '';
  const category = categories.length === 0 ? null : categories.includes(chosen) ? chosen : '';
  return { ...draft, category };
}

export function draftOf(
  record: OnRecord,
  criteria: readonly string[],
  categories: readonly string[] = [],
): Draft {
  const { name, role, company, country, email, language } = record.nominee;
  const nominator = record.nominator;
  const draft = emptyDraft(criteria);
  for (const { criterion, text } of record.statements) draft.statements[criterion] = text;
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

/** What goes into `SaveDraftInput`, apart from version and language: empty statements and links are left out. */
export function inputOf(draft: Draft) {
  return {
    nominee: { ...draft.nominee, language: draft.nominee.language || null },
    nominator: { ...draft.nominator },
    category: draft.category ?? '',
    ...ownTexts(draft),
    statements: Object.entries(draft.statements)
      .filter(([, text]) => text !== '')
      .map(([criterion, text]) => ({ criterion, text })),
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
  for (const [criterion, text] of Object.entries(draft.statements))
    fields.set(`statements.${criterion}`, asLines(text));
  for (const [name, text] of Object.entries<string>(ownTexts(draft))) set(name, text);
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
      return { ...draft, statements: { ...draft.statements, [name]: text } };
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
