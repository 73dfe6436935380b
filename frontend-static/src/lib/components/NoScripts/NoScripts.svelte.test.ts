import { describe, expect, it } from 'vitest';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import NoScripts from './NoScripts.svelte';

describe('what is said without scripts', () => {
  inEveryState(NoScripts, { default: ({ sentence }) => ({ text: sentence }) });

  it('is not said where scripts run', async () => {
    const { container } = await show(NoScripts, { text: 'Read on without scripts.' });
    expect(container.innerText).toBe('');
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(NoScripts, { text: 'Read on without scripts.' });
    await tabPast();
  });
});
