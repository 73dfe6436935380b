import { governed } from '#lib/i18n/governed.ts';
import { inUnits } from '#lib/limits.ts';

const units = { D: 'day', H: 'hour', M: 'minute', S: 'second' } as const;

/** How long a duration such as `PT15M` is, in words and in the largest unit that it has one of, such as `15 minutes`. */
export function wait(duration: string): string {
  const unit = (['D', 'H', 'M'] as const).find((one) => inUnits(duration, one) >= 1) ?? 'S';
  return governed(inUnits(duration, unit), units[unit]);
}
