import { describe, expect, it } from 'vitest';
import { faults } from './check-html.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('the HTML standard', () => {
  it('has nothing against a page that keeps to it', async () => {
    const whole = page('<title>A</title>', '<main><h1 id="a">A</h1><ul><li>B</li></ul></main>');
    expect(await faults(whole, 'a.html')).toEqual([]);
  });

  it.each([
    ['element-required-content', page('', '<p>A</p>')],
    ['no-dup-id', page('<title>A</title>', '<p id="a">A</p><p id="a">B</p>')],
    ['element-permitted-content', page('<title>A</title>', '<ul><p>A</p></ul>')],
    ['close-order', page('<title>A</title>', '<div><b>A</div></b>')],
    ['attribute-allowed-values', page('<title>A</title>', '<input type="words">')],
  ])('is broken by what breaks its rule %s', async (rule, broken) => {
    const found = await faults(broken, 'a.html');
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(`(${rule})`);
    expect(found[0]).toMatch(/^a\.html:1:\d+: /);
  });
});
