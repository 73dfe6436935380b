import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Page from '../../routes/[lang=lang]/laureates/[year]/[number]/+page.svelte';
import List from '../../routes/[lang=lang]/laureates/+page.svelte';
import { announced, laureate, shown } from './example.ts';

const page = { url: new URL('https://award.example/en/laureates/2026/1/') };
const built = (known: object | null, told = true) =>
  render(Page, {
    props: { data: { year: '2026', number: '1', text: shown().text, known, told } } as never,
    context: new Map([['__request__', { page }]]),
  });

it('has the laureate in it who was known when the site was built, and can be found', () => {
  const { head, body } = built(announced);
  expect(head).toContain('<title>Amina Example – ');
  expect(head).toContain(`content="${laureate.citation}"`);
  expect(head).not.toContain('noindex');
  expect(body).toContain('Amina Example');
  expect(body).toContain('<noscript>');
});

it('keeps no place for a story that nobody has written', () => {
  expect(built(announced).body).toContain('awaited');
  expect(built(announced, false).body).not.toContain('awaited');
});

it('names nobody else, and is left out of searches', () => {
  const { head, body } = built(null);
  expect(head).toContain('noindex');
  expect(body).not.toContain('Amina');
});

it('is led to by the list', () => {
  const { body } = render(List, {
    props: { data: { first: null, known: [announced], text: {} } } as never,
    context: new Map([['__request__', { page }]]),
  });
  expect(body).toContain('href="/en/laureates/2026/1/"');
  expect(body).toContain(laureate.citation);
});
