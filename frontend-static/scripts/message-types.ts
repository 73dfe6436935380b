/**
 * Writes the types of the compiled messages, which are in the comments before each. The compiler would have TypeScript infer them, and those of
 * every language once more, which takes it three times as long as the messages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const compiled = join(import.meta.dirname, '../src/lib/paraglide');

/** What a module of messages declares, in TypeScript. */
export function declarations(script: string): string {
  return script
    .split('\n')
    .flatMap((line) => {
      const named = /^\/\*\* @typedef \{(.*)\} (\w+) \*\/$/.exec(line);
      if (named) return `export type ${named[2]} = ${named[1]};`;
      const message = /^(export )?const (\w+) = \/\*\* @type \{(.*)\} \*\/ \(\(/.exec(line);
      if (message) return `${message[1] ?? 'declare '}const ${message[2]}: ${message[3]};`;
      return /^(?:\/\*\*|\*|export \{)/.test(line) ? line : [];
    })
    .join('\n');
}

if (import.meta.main) {
  const read = (name: string) => readFileSync(join(compiled, `${name}.js`), 'utf8');
  const write = (name: string, types: string) =>
    writeFileSync(join(compiled, `${name}.d.ts`), types);
  write('messages/_index', declarations(read('messages/_index')));
  write('messages', read('messages'));
  const runtime = ts.transpileDeclaration(read('runtime'), {
    fileName: 'runtime.js',
    compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext },
  });
  write('runtime', runtime.outputText);
}
