import type { CodegenConfig } from '@graphql-codegen/cli';
import type { DocumentNode } from 'graphql';
import { existsSync, readdirSync } from 'node:fs';
import { inlineFragments } from './scripts/inline-fragments.ts';

const schemas = '../graphql-schema';
const operations = `${schemas}/operations`;
const rooms = readdirSync(operations).filter((room) => existsSync(`${schemas}/${room}.graphql`));
/** Sent to each room whose callers have a passkey; one of them stands for all. */
const SHARED = 'passkeys';
const schemaOf = (room: string) => (room === SHARED ? 'secretariat' : room);

/** Typed documents from a room's SDL and the operations in these files of its folder. */
const typed = (room: string, files: string) => ({
  schema: ['common', SHARED, schemaOf(room)].map((name) => `${schemas}/${name}.graphql`),
  documents: [`${operations}/any/fragments.graphql`, `${operations}/${room}/${files}`],
  documentTransforms: [
    {
      transform: ({ documents }: { documents: { document?: DocumentNode }[] }) =>
        inlineFragments(documents.flatMap(({ document }) => document ?? [])).map((document) => ({
          document,
        })),
    },
  ],
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    documentMode: 'string',
    // A page carries the documents that it uses only.
    pureMagicComment: true,
    enumType: 'string-literal',
    scalars: { DateTime: 'string' },
    strictScalars: true,
    useTypeImports: true,
  },
});

/** What only one page asks, in `pages`, is apart: no other page carries it. */
const pages = (room: string): string[] => {
  const folder = `${operations}/${room}/pages`;
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** A file of typed documents for each room, and one for each page that has its own. */
const config: CodegenConfig = {
  generates: Object.fromEntries(
    rooms.flatMap((room) => [
      [`src/lib/graphql/generated/${room}.ts`, typed(room, '*.graphql')],
      ...pages(room).map((file) => [
        `src/lib/graphql/generated/${room}-${file.replace('.graphql', '.ts')}`,
        typed(room, `pages/${file}`),
      ]),
    ]),
  ),
};

export default config;
