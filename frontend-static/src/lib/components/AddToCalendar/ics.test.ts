import { expect, test } from 'vitest';
import { deadlineFile } from './ics.ts';

const now = new Date('2026-11-01T10:00:00.123Z');
const at = new Date('2027-05-31T16:00:00Z');
const file = (name: string) =>
  deadlineFile({ at, name, url: 'https://award.example/en/nominate/' }, now);

test('says the instant in UTC, so that every calendar shows its own time', () => {
  expect(file('A; deadline, 1')).toContain('\r\nDTEND:20270531T160000Z\r\n');
  expect(file('A')).toContain('\r\nDTSTART:20270531T154500Z\r\n');
  expect(file('A')).toContain('\r\nDTSTAMP:20261101T100000Z\r\n');
});

test('escapes what separates, and leaves no line that a name could add', () => {
  const lines = file('A; b, c\\d\nBEGIN:VALARM\u0007').split('\r\n');
  expect(lines).toContain('SUMMARY:A\\; b\\, c\\\\d\\nBEGIN:VALARM');
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(2);
});

test.each(['ar'.repeat(90), 'الموعد النهائي '.repeat(20), '截止日期'.repeat(30), '👩🏽‍🏭'.repeat(20)])(
  'folds %s after 75 octets and within no character',
  (name) => {
    const text = file(name);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${name}`);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  },
);

test('keeps its identity when the deadline moves', () => {
  const uid = (when: Date) =>
    /UID:(.*)\r/.exec(
      deadlineFile({ at: when, name: 'A', url: 'https://award.example/' }, now),
    )?.[1];
  expect(uid(at)).toBe(uid(new Date('2028-01-01T00:00:00Z')));
  expect(uid(at)).toBeTruthy();
});
