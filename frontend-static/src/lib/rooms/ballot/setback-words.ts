import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '../refusals.ts';
import './cast/refusals.ts';
import type { SealingObstacle } from './sealing/sealing.ts';
import type { Setback } from './vote.svelte.ts';

const OBSTACLES: Readonly<Record<SealingObstacle, () => string>> = {
  RULE: m.jury_obstacle_RULE,
  KEY: m.jury_obstacle_KEY,
  SEAT: m.jury_obstacle_SEAT,
  PAGE: m.jury_obstacle_PAGE,
};

/** Why nothing was sealed; without an obstacle, the browser could not. */
export const obstacleText = (obstacle: SealingObstacle | null): string =>
  obstacle ? OBSTACLES[obstacle]() : m.jury_obstacle_none();

/** Why a ballot was not sealed or not taken, and what to do. */
export function setbackText(setback: Exclude<Setback, { kind: 'TROUBLE' }>): string {
  switch (setback.kind) {
    case 'OBSTACLE':
      return obstacleText(setback.obstacle);
    case 'UNKNOWN':
      return m.jury_cast_unknown();
    case 'OVERTAKEN':
      return m.jury_cast_conflict();
    case 'REFUSED':
      return refusalText(setback.code);
  }
}
