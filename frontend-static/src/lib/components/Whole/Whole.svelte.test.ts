import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Whole from './Whole.svelte';

describe('a text with names', () => {
  inEveryState(Whole, {
    default: ({ short }) => ({ text: `${short} (SHA-256)` }),
    'long text': ({ long }) => ({ text: long }),
  });

  it.each(['SHA-256', 'P-256', 'X-Api-Key', 'X-Request-Id', 'Retry-After', './run --demo'])(
    'keeps %s in one line, and as it is copied',
    async (name) => {
      await page.viewport(320, 800);
      const text = `The name is ${name}.`;
      const { container } = await show(Whole, { text });
      container.style.inlineSize = '1px';
      expect(container.textContent).toBe(text);
      expect(container.querySelector('span')!.getClientRects()).toHaveLength(1);
      await tabPast();
      container.style.inlineSize = '';
    },
  );
});
