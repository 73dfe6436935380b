/** Between instants and the date and time that a clock in some zone shows. */

/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/**
 * The instants at which a zone's clocks show a date and time such as `2027-05-31T18:00`, in order: one, two where clocks go
 * back, none where they go forward over it or when the text is none. Seconds may follow.
 */
export function instantsOf(shown: string, timeZone: string): Date[] {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?$/.exec(shown);
  if (!match) return [];
  const asUtc = Date.parse(`${match[1]}${match[2] ?? ':00'}Z`);
  if (Number.isNaN(asUtc)) return [];
  const day = 86_400_000;
  const candidates = [offset(asUtc - day, timeZone), offset(asUtc + day, timeZone)]
    .map((ahead) => asUtc - ahead)
    .sort((a, b) => a - b);
  return [...new Set(candidates)]
    .filter((candidate) => candidate + offset(candidate, timeZone) === asUtc)
    .map((candidate) => new Date(candidate));
}

/** The instant at which a zone's clocks show a date and time; the first of two, null for none. */
export function instantOf(shown: string, timeZone: string): Date | null {
  return instantsOf(shown, timeZone)[0] ?? null;
}

/** What a zone's clocks show at an instant, as a field of type `datetime-local` takes it, to the minute. */
export function shownAt(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offset(instant.getTime(), timeZone))
    .toISOString()
    .slice(0, 16);
}
