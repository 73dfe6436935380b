import { expect, it } from 'vitest';
import { inLines, pieces } from './lines.ts';

const room = { width: 700, height: 300, most: 3, leading: 1.2, sizes: [96, 72, 48] };
const wide = 'Company Leaders against Human Trafficking';

it('ends a line at a space or, in Chinese, after a word and never before a full stop', () => {
  expect(pieces('one two\u00a0· three', 'en')).toEqual(['one ', 'two\u00a0· ', 'three']);
  const chinese = pieces('反对人口贩运，奖项。', 'zh');
  expect(chinese.length).toBeGreaterThan(2);
  expect(chinese.join('')).toBe('反对人口贩运，奖项。');
  for (const piece of chinese) expect(piece).not.toMatch(/^[，。]/);
  expect(pieces('Amina El-Husseini', 'zh')).toEqual(['Amina ', 'El-Husseini']);
});

it('takes the largest letters that have room, and makes lines even', async () => {
  const found = (await inLines(wide, 'en', room))!;
  expect(found.size).toBe(72);
  expect(found.lines).toHaveLength(3);
  const widths = found.lines.map(({ width }) => width * found.size);
  expect(Math.max(...widths)).toBeLessThan(room.width * 0.9);
  const even = (await inLines(wide, 'en', { ...room, sizes: [40] }))!.lines;
  expect(even).toHaveLength(2);
  expect(even[1]!.width).toBeGreaterThan(even[0]!.width * 0.7);
});

it('sets nothing that has no room', async () => {
  expect(await inLines('Unbreakable'.repeat(9), 'en', room)).toBeNull();
});
