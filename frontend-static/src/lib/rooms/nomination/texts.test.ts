import {
  buildSchema,
  isInputObjectType,
  isObjectType,
  getNamedType,
  isListType,
  getNullableType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, fieldsOf, inputOf, setText, textOf } from './draft.ts';
import { IN_DOSSIER, type Text } from '../judging/shown.ts';
import { TEXTS, type TextName } from './texts.ts';

const schema = buildSchema(
  ['common', 'nominations']
    .map((name) => readFileSync(`../graphql-schema/${name}.graphql`, 'utf8'))
    .join('\n'),
);
const names = Object.keys(TEXTS) as TextName[];

/** The plain texts of an input and the inputs in it, each with what the schema says of it. */
function asked(name: string, path = ''): [string, string][] {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, string][] => {
    const named = getNamedType(field.type);
    if (isListType(getNullableType(field.type))) return [];
    if (isInputObjectType(named)) return asked(named.name, `${field.name}.`);
    return named.name === 'String' ? [[path + field.name, field.description ?? '']] : [];
  });
}

describe('the texts of a nomination', () => {
  const expected = asked('SaveDraftInput').filter(([name]) => name !== 'key');

  it('are those that the schema takes', () => {
    expect([...names].sort()).toEqual(expected.map(([name]) => name).sort());
  });

  it.each(expected)('have the limit of the schema: %s', (name, description) => {
    const text: Text | undefined = (TEXTS as Readonly<Record<string, Text>>)[name];
    const limit = /at most ([\d,]+) characters/.exec(description)?.[1]?.replace(',', '');
    expect(text?.limit).toBe(limit === undefined ? undefined : Number(limit));
  });

  it.each(names)('are written, sent and come back: %s', (name) => {
    const draft = emptyDraft(['strategy'], 'EN');
    setText(draft, name, 'Words.');
    expect(textOf(draft, name)).toBe('Words.');
    expect(fieldsOf(draft).get(name)).toBe('Words.');
    expect(textOf(draftOf(inputOf(draft), ['strategy']), name)).toBe('Words.');
  });

  it('stand in the dossier under the names of the schema', () => {
    const dossier = schema.getType('Dossier');
    const fields = isObjectType(dossier) ? Object.keys(dossier.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining(IN_DOSSIER.map(({ field }) => field)));
    expect(IN_DOSSIER.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['role', 'company', 'country']),
    );
  });
});
