import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asLine, asLines } from './pasted.ts';

const cases = JSON.parse(
  readFileSync(
    new URL('../../../../../functions/src/test/resources/pasted.json', import.meta.url),
    'utf8',
  ),
) as { text: string; line: string; lines: string }[];

test.each(cases)('reads “$text” as the server does', ({ text, line, lines }) => {
  expect(asLine(text)).toBe(line);
  expect(asLines(text)).toBe(lines);
});
