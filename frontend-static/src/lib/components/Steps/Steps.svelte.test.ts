import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import Steps from './Steps.svelte';

const steps = ['Who', 'What', 'Send'].map((name) => ({ name, href: `#${name}` }));

describe('steps', () => {
  const three = (text: string) =>
    [1, 2, 3].map((place) => ({ name: `${text} ${place}`, href: `#${place}` }));
  inEveryState(Steps, {
    first: ({ short }) => ({ label: short, steps: three(short), current: 0 }),
    midway: ({ short }) => ({ label: short, steps: three(short), current: 1 }),
    'done out of order': ({ short }) => ({
      label: short,
      steps: three(short),
      current: 0,
      done: [2],
    }),
    'without links': ({ short }) => ({
      label: short,
      steps: [{ name: short }, { name: short }],
      current: 1,
    }),
    'long text': ({ long }) => ({ label: long, steps: three(long), current: 2 }),
  });

  it('lead to every step but the one that is shown', async () => {
    await show(Steps, { label: 'Your nomination', steps, current: 1 });
    await expect.element(page.getByRole('navigation', { name: 'Your nomination' })).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('#Who');
    expect((await tab()).getAttribute('href')).toBe('#Send');
    const here = page.getByRole('listitem').nth(1);
    await expect.element(here).toHaveAttribute('aria-current', 'step');
    expect(here.getByRole('link').all()).toHaveLength(0);
  });

  const done = () =>
    page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent?.includes(m.step_done()));

  it('say that those before are done', async () => {
    await show(Steps, { label: 'Your nomination', steps, current: 1 });
    expect(done()).toEqual([true, false, false]);
  });

  it('say that those are done that are, where that is known', async () => {
    await show(Steps, { label: 'Your nomination', steps, current: 1, done: [0, 2] });
    expect(done()).toEqual([true, false, true]);
  });
});
