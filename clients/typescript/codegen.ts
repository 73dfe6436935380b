import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Types and documents from the public room's schema and what the clients ask of it. */
const config: CodegenConfig = {
  schema: ['common', 'public'].map((name) => path(`../../graphql-schema/${name}.graphql`)),
  documents: path('../directory.graphql'),
  generates: {
    [path('src/generated.ts')]: {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        scalars: { DateTime: 'string' },
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
};

export default config;
