import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/paraglide/runtime.js';
import { examples } from './examples.ts';

const schema = buildSchema(
  ['common', 'public']
    .map((name) => readFileSync(`../graphql-schema/${name}.graphql`, 'utf8'))
    .join('\n'),
);

describe.each(locales)('the example queries in %s', (locale) => {
  it.each(Object.entries(examples(locale)))('%s fits the schema', (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});
