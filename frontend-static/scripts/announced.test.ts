import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { announcedIn, PAGE, pagesOf, QUERY } from './announced.ts';

const answering = (body: string, status = 200): typeof fetch => {
  return () => Promise.resolve(new Response(body, { status }));
};
const asked = (body: string, status?: number) =>
  announcedIn('https://award.example/graphql', 'en', answering(body, status));
const edition = (id: string, sample: boolean, laureates: unknown[]) => ({
  node: { id, sample, laureates },
});

describe('what a site is told of laureates before it is built', () => {
  it('is asked as the public room lets it', () => {
    const schema = ['common', 'public'].map((name) =>
      readFileSync(new URL(`../../graphql-schema/${name}.graphql`, import.meta.url), 'utf8'),
    );
    for (const query of [QUERY, PAGE])
      expect(validate(buildSchema(schema.join('\n')), parse(query))).toEqual([]);
  });

  it('is of editions that are real and have a laureate', async () => {
    const edges = [
      edition('edition-2028', false, [{}]),
      edition('sample', true, [{}]),
      edition('edition-2030', false, []),
    ];
    const found = await asked(JSON.stringify({ data: { editions: { edges } } }));
    expect(found).toEqual([edges[0]!.node]);
  });

  it('goes to the room in the language that is asked for', async () => {
    let address = '';
    const ask: typeof fetch = (to) => {
      address = String(to);
      return Promise.resolve(Response.json({ data: { editions: { edges: [] } } }));
    };
    await announcedIn('https://award.example/graphql', 'zh', ask);
    const url = new URL(address);
    expect(url.pathname).toBe('/graphql');
    expect(url.searchParams.get('variables')).toBe('{"language":"ZH"}');
  });

  it('has the portraits of those who have one, and of which editions a story is told', async () => {
    const picture = { picture: '/9j/', credit: 'P.', licence: 'CC0' };
    const ask: typeof fetch = (to) => {
      const given = new URL(String(to)).searchParams.get('variables');
      const laureatePortrait = given === '{"edition":"edition-2028"}' ? picture : null;
      const laureateStory = laureatePortrait ? null : { ceremonyOn: null };
      return Promise.resolve(Response.json({ data: { laureatePortrait, laureateStory } }));
    };
    const all = ['edition-2028', 'edition-2030'].map((id) => edition(id, false, [{}]).node);
    expect(await pagesOf('https://award.example/graphql', all, ask)).toEqual({
      portraits: { 'edition-2028': picture },
      told: ['edition-2030'],
    });
    const silent = pagesOf('https://award.example/graphql', all, answering('{}', 502));
    await expect(silent).rejects.toThrow('answers: {}');
  });

  it.each([
    ['<html>', 'answers 502 with what is not from the award'],
    ['{"errors": [{"message": "No time"}], "data": null}', 'answers: No time'],
    ['{}', 'answers: {}'],
  ])('fails with what was said instead: %s', async (body, reason) => {
    await expect(asked(body, 502)).rejects.toThrow(`https://award.example/graphql ${reason}`);
  });
});
