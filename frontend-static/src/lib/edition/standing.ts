import type { CurrentEditionQuery } from '#lib/graphql/generated/public.ts';

type Edition = NonNullable<CurrentEditionQuery['currentEdition']>;
type Stretch = Edition['windows'][number];

/** What the public is told of where the award stands. */
export type Standing =
  | { kind: 'none' }
  | { kind: 'callOpen'; until: string }
  | { kind: 'callUpcoming'; opens: string }
  | { kind: 'callClosed'; stage: Stretch | undefined; next: string | undefined; nextYear: number }
  | { kind: 'counted' }
  | { kind: 'announced'; laureates: Edition['laureates'] };

/**
 * Where the award stands at an instant. The state and the window must both allow nominations for the call to be
 * open, as on the server; the award is given every two years (report, paragraph 53).
 */
export function standing(edition: CurrentEditionQuery['currentEdition'], now: Date): Standing {
  if (!edition) return { kind: 'none' };
  if (edition.state === 'COUNTED') return { kind: 'counted' };
  if (edition.state === 'ANNOUNCED' || edition.state === 'ARCHIVED') {
    return { kind: 'announced', laureates: edition.laureates };
  }
  const call = edition.windows.find((window) => window.kind === 'CALL');
  if (call && edition.state === 'CALL_OPEN') {
    if (now < new Date(call.opensAt)) return { kind: 'callUpcoming', opens: call.opensAt };
    if (now < new Date(call.closesAt)) return { kind: 'callOpen', until: call.closesAt };
  }
  const stage = edition.windows.find(
    (window) => new Date(window.opensAt) <= now && now < new Date(window.closesAt),
  );
  const following = edition.windows.find((window) => now < new Date(window.opensAt));
  return {
    kind: 'callClosed',
    stage,
    next: stage?.closesAt ?? following?.opensAt,
    nextYear: edition.year + 2,
  };
}

/** What is left until an instant: days and hours, on the last day hours and minutes. */
export function left(
  until: string,
  now: Date,
): { value: number; unit: 'day' | 'hour' | 'minute' }[] {
  const minutes = Math.max(0, Math.ceil((new Date(until).getTime() - now.getTime()) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) {
    return [
      { value: days, unit: 'day' },
      { value: hours, unit: 'hour' },
    ];
  }
  return [
    { value: hours, unit: 'hour' },
    { value: minutes % 60, unit: 'minute' },
  ];
}
