/** The identifier of the first choice of a row: the finalist's place in the juror's own order, and the criterion. */
export function controlOf(place: number, criterion: string): string {
  return `rate-${place}-${criterion}`;
}
