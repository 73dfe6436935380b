/** An edition in preparation as it will be once its call is open. */
import type { EditionPreviewQuery } from '#lib/graphql/generated/secretariat.ts';

export type Prepared = EditionPreviewQuery['edition'];

/**
 * The edition while its call is open, and the moment at which it is looked at: now when the call would be open now, else when it
 * opens. Null while it has no call.
 */
export function whileOpen(
  prepared: Prepared,
  now: Date = new Date(),
): { edition: Prepared; at: Date } | null {
  const call = prepared.windows.find(({ kind }) => kind === 'CALL');
  if (!call) return null;
  const opens = new Date(call.opensAt);
  const isWithin = opens <= now && now < new Date(call.closesAt);
  return {
    at: isWithin ? now : opens,
    edition: {
      ...prepared,
      state: 'CALL_OPEN',
      windows: prepared.windows.map((window) => ({
        ...window,
        status: window.kind === 'CALL' ? ('OPEN' as const) : ('UPCOMING' as const),
      })),
    },
  };
}

/** What is left until an instant, as the home page says it (`left`), which is not shared to keep that page small. */
export function leftOf(
  until: string,
  at: Date,
): { value: number; unit: 'day' | 'hour' | 'minute' }[] {
  const minutes = Math.max(0, Math.ceil((new Date(until).getTime() - at.getTime()) / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return days > 0
    ? [
        { value: days, unit: 'day' },
        { value: hours, unit: 'hour' },
      ]
    : [
        { value: hours, unit: 'hour' },
        { value: minutes % 60, unit: 'minute' },
      ];
}
