import { describe, expect, it } from 'vitest';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import Dotted from './Dotted.svelte';

describe('what stands beside each other', () => {
  inEveryState(Dotted, {
    default: ({ short }) => ({ parts: [short, 'Example & Co', 'KE'] }),
    'long text': ({ long }) => ({ parts: [long, long] }),
    empty: () => ({ parts: [null, ''] }),
  });

  it('has a dot between two parts, and none for what is not there', async () => {
    const { container } = await show(Dotted, { parts: [null, 'Mills', '', 'Kenya'] });
    expect(container.textContent.replaceAll('\u00a0', ' ').trim()).toBe('Mills · Kenya');
    await tabPast();
  });

  it('begins no line with a dot, where a part takes the whole line', async () => {
    const { container } = await show(Dotted, { parts: ['Grey Mills', 'Kenya'] });
    const [first, second] = container.querySelectorAll('bdi');
    const { left, width } = first!.getBoundingClientRect();
    container.style.inlineSize = `${width + 2}px`;
    const dot = document.createRange();
    const text = second!.previousSibling!;
    const at = text.textContent!.indexOf('·');
    dot.setStart(text, at);
    dot.setEnd(text, at + 1);
    expect(dot.getBoundingClientRect().left).toBeGreaterThan(left);
    container.style.inlineSize = '';
  });
});
