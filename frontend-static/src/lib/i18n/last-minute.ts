/** Deadlines as people read them. */
import { kept } from './kept.ts';

const MINUTE = 60_000;

const isMidnight = (at: Date, timeZone: string | undefined) =>
  kept(Intl.DateTimeFormat, 'en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at) === '00:00';

/**
 * The time to write for an instant from which on nothing is taken: where that is midnight, the last minute before, which belongs to the
 * day that people have in mind.
 *
 * @param meant the zone in which the instant was set
 * @param zone the zone in which it is written; the reader's without
 */
export function lastMinute(at: string, meant: string, zone: string | undefined = meant): Date {
  const end = new Date(at);
  return isMidnight(end, meant) || isMidnight(end, zone) ? new Date(end.getTime() - MINUTE) : end;
}
