import { expect, it } from 'vitest';
import { stations, type RibbonWindow } from './stations.ts';

const windows: RibbonWindow[] = [
  {
    kind: 'CALL',
    opensAt: '2026-09-01T00:00:00Z',
    closesAt: '2027-02-01T00:00:00Z',
    status: 'CLOSED',
  },
  {
    kind: 'SCREENING',
    opensAt: '2027-02-01T00:00:00Z',
    closesAt: '2027-03-01T00:00:00Z',
    status: 'OPEN',
  },
  {
    kind: 'ADVICE',
    opensAt: '2027-03-01T00:00:00Z',
    closesAt: '2027-05-01T00:00:00Z',
    status: 'UPCOMING',
  },
];

it('shows what is done, where the award stands and what comes', () => {
  expect(stations(windows, false).map((station) => station.state)).toEqual([
    'done',
    'here',
    'next',
  ]);
});

it('shows everything as done once the laureate is announced', () => {
  expect(stations(windows, true).map((station) => station.state)).toEqual(['done', 'done', 'done']);
});
