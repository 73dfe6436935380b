import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { crowded, MOST_FILES } from './folders.ts';

/** Written by the compiler of messages and by the generator of types. */
const generated = /^lib\/(paraglide|graphql\/generated)\//;

describe('the folders of the site', () => {
  it('hold no more files than can be seen at a glance', () => {
    const src = fileURLToPath(new URL('../src', import.meta.url));
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !generated.test(file) && statSync(join(src, file)).isFile());
    expect(files.length).toBeGreaterThan(200);
    expect(crowded(files)).toEqual([]);
  });

  it('are named when they hold too many', () => {
    const many = Array.from({ length: MOST_FILES + 1 }, (_, at) => `lib/rooms/staff/${at}.svelte`);
    expect(crowded([...many, 'lib/rooms/pages.ts'])).toEqual(['lib/rooms/staff holds 26 files']);
    expect(crowded(many.slice(1))).toEqual([]);
  });
});
