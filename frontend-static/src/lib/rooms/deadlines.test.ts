import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What begins when something else closes, and says so. */
const BEGINNINGS: ReadonlySet<string> = new Set(['m.nominee_until']);

it('says a midnight at which something closes as the last minute of the day before, in every room', () => {
  const rooms = import.meta.dirname;
  const closing = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) => readFileSync(join(rooms, file), 'utf8').match(/<When\s[^>]*\/>/g) ?? [])
    .filter((when) => when.includes('closesAt'));
  expect(closing.length).toBeGreaterThan(7);
  const said = (when: string) => /say=\{([\w.]+)\}/.exec(when)?.[1] ?? when;
  expect(closing.filter((when) => !/\send\s/.test(when)).map(said)).toEqual([...BEGINNINGS]);
});
