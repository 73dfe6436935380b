import type { CodegenConfig } from '@graphql-codegen/cli';
import { existsSync, readdirSync } from 'node:fs';

const schemas = '../graphql-schema';
const rooms = readdirSync(`${schemas}/operations`).filter((room) =>
  existsSync(`${schemas}/${room}.graphql`),
);
/** Sent to each room whose callers have a passkey; one of them stands for all. */
const SHARED = 'passkeys';
const schemaOf = (room: string) => (room === SHARED ? 'secretariat' : room);

/** One file of typed documents per room, from the room's SDL and the operations that the site sends to it. */
const config: CodegenConfig = {
  generates: Object.fromEntries(
    rooms.map((room) => [
      `src/lib/graphql/generated/${room}.ts`,
      {
        schema: ['common', SHARED, schemaOf(room)].map((name) => `${schemas}/${name}.graphql`),
        documents: `${schemas}/operations/${room}/*.graphql`,
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
      },
    ]),
  ),
};

export default config;
