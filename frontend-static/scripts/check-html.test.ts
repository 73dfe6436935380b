import { describe, expect, it } from 'vitest';
import { faults, unshared } from './check-html.ts';

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

describe('what is shown where a link is shared', () => {
  const meta = (name: string, content: string) =>
    `<meta property="${name}" content="${content}" />`;
  const all = (picture: string) =>
    ['og:title', 'og:type', 'og:locale', 'og:image:alt', 'twitter:card']
      .map((name) => meta(name, 'x'))
      .join('') + meta('og:image', picture);
  const has = (file: string) => file === '/en/share/award.png';
  const picture = 'https://award.example/en/share/award.png';

  it('is said of a page, with a picture that there is', () => {
    expect(unshared(page(all(picture), ''), 'a.html', has)).toEqual([]);
  });

  it.each([
    ['says no og:title', all(picture).replace('og:title', 'og:name')],
    ['/en/share/award.png is no picture of the build', all('/en/share/award.png')],
    ['none.png is no picture of the build', all('https://award.example/none.png')],
    ['says no og:url', `${all(picture)}<link rel="canonical" href="https://award.example/en/">`],
  ])('is not: %s', (fault, head) => {
    expect(unshared(page(head, ''), 'a.html', has)).toEqual([expect.stringContaining(fault)]);
  });
});
