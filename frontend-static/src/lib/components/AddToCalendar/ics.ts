/** A deadline as a file that calendars import (RFC 5545). */

/** Something that happens at an instant. */
export interface Moment {
  readonly at: Date;
  readonly name: string;
  /** Page that tells more. */
  readonly url: string;
}

/** Most octets of a line, the break left out (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** Text as a value of type TEXT (3.3.11): line breaks and separators escaped, other controls left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, '');
}

/** A line, folded after at most 75 octets, never within a character (3.1). */
function folded(line: string): string {
  const octets = (text: string) => new TextEncoder().encode(text).length;
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1) ?? '';
    const room = LONGEST_LINE - (lines.length > 1 ? 1 : 0);
    if (octets(last) + octets(character) > room) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join('\r\n ');
}

/** An instant in UTC (3.3.5, form 2): every calendar shows it in its reader's own zone. */
function utc(at: Date): string {
  return at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}

/**
 * A calendar with one event that ends at the deadline, with alarms a week and a day before. The same deadline has the same UID, so
 * that importing it again, also when it has moved, replaces the first.
 */
export function deadlineFile(moment: Moment, now: Date): string {
  const quarter = 15 * 60_000;
  const alarm = (before: string) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(moment.name)}`,
    `TRIGGER;RELATED=END:-${before}`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${new URL(moment.url).host}//Award//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid(moment)}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${Math.floor(now.getTime() / 1000) % 2_000_000_000}`,
    `DTSTART:${utc(new Date(moment.at.getTime() - quarter))}`,
    `DTEND:${utc(moment.at)}`,
    `SUMMARY:${escaped(moment.name)}`,
    `DESCRIPTION:${escaped(moment.url)}`,
    `URL:${moment.url}`,
    'TRANSP:TRANSPARENT',
    ...alarm('P7D'),
    ...alarm('P1D'),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** Of the site and what it is called, not of the time. */
function uid({ name, url }: Moment): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return `deadline-${hash.toString(16)}@${new URL(url).host}`;
}
