import type { CodegenConfig } from '@graphql-codegen/cli';
import { existsSync, readdirSync } from 'node:fs';

const schemas = '../graphql-schema';
const rooms = readdirSync(`${schemas}/operations`).filter((room) =>
  existsSync(`${schemas}/${room}.graphql`),
);

/** One file of typed documents per room, from the room's SDL and the operations that the site sends to it. */
const config: CodegenConfig = {
  generates: Object.fromEntries(
    rooms.map((room) => [
      `src/lib/graphql/generated/${room}.ts`,
      {
        schema: [`${schemas}/common.graphql`, `${schemas}/${room}.graphql`],
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
