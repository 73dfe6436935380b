import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joined, utf8 } from '../hash.ts';
import { verifyRecord } from './verify-record.ts';

interface Line {
  what: string;
  step: string | null;
  first: number;
  between?: string;
  base64?: string;
  last: number;
}

const read = (file: string) =>
  readFileSync(new URL(`../../../../../docs/record-format/${file}`, import.meta.url));
const example = read('example.json');
const lines = read('outside-records.ndjson')
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

function fileOf({ first, between, base64, last }: Line): Uint8Array {
  const own = base64 === undefined ? utf8(between ?? '') : Buffer.from(base64, 'base64');
  return joined([example.subarray(0, first), own, example.subarray(example.length - last)]);
}

/** Records that somebody made who had the document and no code; the steps are theirs. */
describe('a record from outside', () => {
  it.each(lines)('fails at $step: $what', (line) => {
    expect(verifyRecord(fileOf(line)).fault?.step ?? null).toBe(line.step);
  });

  it('is one of many', () => expect(lines.length).toBeGreaterThan(200));
});
