/** A small vote with which the page of the award explains how pairs are compared. Finalists go by their place, from 0. */
export const orders: readonly { order: readonly number[]; jurors: number }[] = [
  { order: [0, 1, 2], jurors: 2 },
  { order: [1, 0, 2], jurors: 1 },
  { order: [2, 0, 1], jurors: 2 },
];

/** The points of two jurors, one generous and one strict, for the finalists in turn. */
export const points = { generous: [320, 300, 120], strict: [180, 160, 140] } as const;

export const jurors = orders.reduce((sum, one) => sum + one.jurors, 0);

/** Of each two finalists, how many put the one above the other and how many the other above the one. */
export function pairs(): { one: number; other: number; wins: number; losses: number }[] {
  return [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([one, other]) => {
    const wins = orders
      .filter(({ order }) => order.indexOf(one!) < order.indexOf(other!))
      .reduce((sum, voted) => sum + voted.jurors, 0);
    return { one: one!, other: other!, wins, losses: jurors - wins };
  });
}
