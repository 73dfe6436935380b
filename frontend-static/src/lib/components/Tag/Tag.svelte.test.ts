import { describe, expect, it } from 'vitest';
import { inEveryState, show, tabPast, text } from '#tests/components/show.ts';
import Tag from './Tag.svelte';

const tones = ['open', 'done', 'waiting', 'stopped'] as const;

describe('a tag', () => {
  inEveryState(Tag, {
    plain: ({ short }) => ({ children: text(short) }),
    open: ({ short }) => ({ children: text(short), tone: 'open' as const }),
    done: ({ short }) => ({ children: text(short), tone: 'done' as const }),
    waiting: ({ short }) => ({ children: text(short), tone: 'waiting' as const }),
    stopped: ({ short }) => ({ children: text(short), tone: 'stopped' as const }),
    'long text': ({ long }) => ({ children: text(long), tone: 'open' as const }),
  });

  it('has a mark of another shape for every state, for those who see no colours', async () => {
    const marks: string[] = [];
    for (const tone of tones) {
      const { container, unmount } = await show(Tag, { children: text('State'), tone });
      const mark = container.querySelector('svg[aria-hidden="true"]');
      marks.push(mark?.innerHTML ?? '');
      await unmount();
    }
    expect(new Set(marks).size).toBe(tones.length);
    expect(marks).not.toContain('');
  });

  it('has no mark where it says nothing of a state', async () => {
    const { container } = await show(Tag, { children: text('Training') });
    expect(container.querySelector('svg')).toBeNull();
    expect(container.textContent?.trim()).toBe('Training');
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(Tag, { children: text('State'), tone: 'open' });
    await tabPast();
  });
});
