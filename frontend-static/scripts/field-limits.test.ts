import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './reach.ts';

/** Where the longest or fewest of something is said by a number, which the server has as a constant of its own. */
const written = [
  /\blimit=(?:"\d|\{[^}]*\b\d)[^}"\n]*/g,
  /\blimit:\s*\d\w*/g,
  /\b(?:LONGEST|SHORTEST|MOST|FEWEST)\w*\s*=\s*\d\w*/g,
  /\blength\([^()]*\)\s*[<>]=?\s*\d\w*/g,
  /\.length(?:\s*\?\?\s*0\))?\s*[<>]=?\s*\d{2,}\w*/g,
  /\boutside\([^()]*,\s*\d{2,}\w*/g,
];
const numbered = (text: string) => written.flatMap((form) => text.match(form) ?? []);

/** What has a number that is the site's own, or a format's that no rule of the award sets. */
const OWN: Readonly<Record<string, string>> = {
  'lib/components/AddToCalendar/ics.ts': 'a line of a calendar (RFC 5545)',
  'lib/rooms/assessment/assignments.ts': 'how many dossiers one answer holds',
  'lib/rooms/keeping/autosave.ts': 'how long the browser waits before it tries again',
  'lib/rooms/keeping/forget.ts': 'how long a browser keeps what was typed and not sent',
  'lib/rooms/staff/nominations/archive/Archive.svelte': 'how much a browser saves at once',
  'lib/rooms/staff/nominations/archive/names.ts': 'how long a name file systems take',
  'lib/rooms/staff/nominations/entered/table.ts': 'how many nominations one table has',
  'lib/rooms/staff/nominations/several/ticked.ts': 'how many requests one act sends',
  'lib/rooms/staff/people/many/table.ts': 'how many mails one table sends',
  'lib/standing/text.ts': 'how much of a page search engines show',
  'lib/vote/plain-hash.ts': 'how much of a mailed head is typed',
  'lib/vote/record/canonical.ts': 'a number of the record (docs/record-format.md)',
  'routes/[lang=lang]/directory/map/+page.server.ts': 'how often the build asks for another page',
};

describe('the limits of fields', () => {
  it('are those of the server, by their names', () => {
    const sources = sourcesOf(fileURLToPath(new URL('../src', import.meta.url)));
    const files = [...sources].filter(
      ([file]) => !/\.test\.ts$|(?:^|\/)(?:generated|paraglide)\//.test(file),
    );
    expect(files.filter(([, text]) => /\blimit[=:]/.test(text)).length).toBeGreaterThan(20);
    const found = files.filter(([, text]) => numbered(text).length > 0);
    expect(
      found
        .map(([file, text]) => [file, numbered(text)])
        .filter(([file]) => !(String(file) in OWN)),
    ).toEqual([]);
    expect(Object.keys(OWN).filter((file) => !found.some(([name]) => name === file))).toEqual([]);
  });

  it('are found when they are numbers', () => {
    const field = (limit: string) =>
      `<Field id="name" label={m.name()} limit=${limit} bind:value />`;
    for (const limit of ['{200}', '{2_000}', '{ 40 }', '{\n  254\n}', '{2 * LONGEST}', '"200"']) {
      expect(numbered(field(limit)), limit).toHaveLength(1);
    }
    for (const code of [
      "'nominee.name': { label: m.name, limit: 200 },",
      'const LONGEST = 200;',
      'name: length(draft.name) < 3,',
      'countries: draft.countries.length > 50,',
      'countries: (changes.countries?.length ?? 0) > 50,',
      'summary: outside(changes.summary, 20, most),',
    ]) {
      expect(numbered(code), code).toHaveLength(1);
    }
    expect(numbered(field('{Invitations.LONGEST_NAME}') + field('{text.longest.name}'))).toEqual(
      [],
    );
  });
});
