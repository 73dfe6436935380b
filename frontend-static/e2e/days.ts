const DAY = 86_400_000;

/**
 * How many whole days it is until an instant, half a day more or less. A story that moves a clock by whole days asks once
 * and counts from there, and keeps half a day and the time it takes away from whatever is due: so it is the same story at
 * any time of the day.
 */
export function daysUntil(instant: Date): number {
  return Math.round((instant.getTime() - Date.now()) / DAY);
}
