import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

/** What the public room can be asked, as its schema says it, in English. */
export function publicQueries(): { name: string; type: string; what: string }[] {
  const schema = buildSchema(
    ['common', 'public']
      .map((name) => readFileSync(`../graphql-schema/${name}.graphql`, 'utf8'))
      .join('\n'),
  );
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    name: `${field.name}${field.args.length > 0 ? `(${field.args.map(({ name }) => name).join(', ')})` : ''}`,
    type: String(field.type),
    // Names of types stand between backticks there, which a page does not show as code.
    what: (field.description ?? '').replaceAll('`', ''),
  }));
}
