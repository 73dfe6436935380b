import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, speak, tabPast } from '#tests/components/show.ts';
import Progress from './Progress.svelte';

describe('progress', () => {
  inEveryState(Progress, {
    begun: ({ sentence }) => ({ label: sentence, share: 0 }),
    'under way': ({ sentence }) => ({ label: sentence, share: 0.42 }),
    'long text': ({ long }) => ({ label: long, share: 1 }),
  });

  it('is seen to the percent and said aloud in quarters', async () => {
    speak('en');
    const { rerender } = await show(Progress, { label: 'Sealing', share: 0.49 });
    const bar = page.getByRole('progressbar', { name: 'Sealing' });
    await expect.element(bar).toHaveAttribute('value', '49');
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent('Sealing 25%');
    await rerender({ share: 0.5 });
    await expect.element(status).toMatchTextContent('Sealing 50%');
    await expect.element(page.getByText('50%', { exact: true })).toBeVisible();
  });

  it('is nothing to stop at by keyboard', async () => {
    await show(Progress, { label: 'Sealing', share: 0.5 });
    await tabPast();
  });
});
