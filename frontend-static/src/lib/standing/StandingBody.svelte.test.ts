import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { standingText } from '#lib/server/standing-text.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import StandingBody from './StandingBody.svelte';

describe('a page of standing text', () => {
  inEveryState(StandingBody, {
    questions: () => ({ text: standingText('questions') }),
    accessibility: () => ({ text: standingText('accessibility', '', 'office@award.example') }),
    terms: () => ({ text: standingText('terms', 'A Foundation') }),
  });

  it('leads to each of its parts, to other pages and to the address to write to', async () => {
    await show(StandingBody, { text: standingText('accessibility', '', 'office@award.example') });
    const mail = page.getByRole('link', { name: 'office@award.example' });
    await expect.element(mail).toHaveAttribute('href', 'mailto:office@award.example');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(document.querySelector(link.hash)).not.toBeNull();
  });

  it('keeps a command in one line, and marks a place to fill in as the site marks', async () => {
    const lead = 'On one machine, ./run --demo starts it for [[the owner]].';
    const { container } = await show(StandingBody, { text: { title: 'T', lead, parts: [] } });
    expect(container.querySelector('.whole')?.textContent).toBe('./run --demo');
    const background = (of: string) =>
      getComputedStyle(container.querySelector(of)!).backgroundColor;
    container.insertAdjacentHTML('beforeend', '<b style="background: var(--accent-wash)"></b>');
    expect(background('mark')).toBe(background('b'));
  });

  it('has the links of its lead', async () => {
    await show(StandingBody, { text: { title: 'T', lead: 'By [us](/about/).', parts: [] } });
    const link = page.getByRole('link', { name: 'us', exact: true });
    await expect.element(link).toHaveAttribute('href', '/en/about/');
  });

  it('leads on within the site in the reader’s language', async () => {
    await show(StandingBody, { text: standingText('questions') });
    const link = page.getByRole('link', { name: 'How votes become a result' });
    await expect.element(link).toHaveAttribute('href', '/en/award/#count');
  });
});
