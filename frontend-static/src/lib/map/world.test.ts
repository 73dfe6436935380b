import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '#lib/i18n/country-codes.ts';
import { world } from '#lib/server/world.ts';
import { boundsOf, classOf, mostClasses, placeAfter } from './world.ts';

describe('the map of the world', () => {
  const drawn = world();
  const codes = drawn.countries.map(({ code }) => code);

  it('has a place within its frame for each country', () => {
    expect(codes).toEqual(expect.arrayContaining(['AT', 'BH', 'IN', 'SG', 'US']));
    expect(codes.filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
    for (const { x, y } of drawn.countries) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(drawn.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(drawn.height);
    }
  });

  it('shows areas in proportion: Africa’s middle is not north of the frame’s', () => {
    const egypt = drawn.countries.find(({ code }) => code === 'EG')!;
    const brazil = drawn.countries.find(({ code }) => code === 'BR')!;
    expect(egypt.x).toBeGreaterThan(brazil.x);
    expect(egypt.y).toBeLessThan(brazil.y);
  });
});

describe('the arrow keys', () => {
  const places = [
    { code: 'BR', x: 300, y: 300 },
    { code: 'AT', x: 500, y: 120 },
    { code: 'IN', x: 700, y: 200 },
  ];

  it('lead to the nearest country in their direction', () => {
    expect(placeAfter(places, places[0]!, 'ArrowRight')?.code).toBe('AT');
    expect(placeAfter(places, places[1]!, 'ArrowRight')?.code).toBe('IN');
    expect(placeAfter(places, places[2]!, 'ArrowLeft')?.code).toBe('AT');
    expect(placeAfter(places, places[2]!, 'ArrowRight')).toBeUndefined();
    expect(placeAfter(places, places[1]!, 'Home')?.code).toBe('BR');
    expect(placeAfter(places, places[1]!, 'Tab')).toBeUndefined();
  });

  it('never stay where they are', () => {
    const some = fc.array(fc.record({ code: fc.string(), x: fc.integer(), y: fc.integer() }), {
      minLength: 1,
      maxLength: 20,
    });
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    fc.assert(
      fc.property(some, key, (all, pressed) => {
        expect(placeAfter(all, all[0]!, pressed)).not.toBe(all[0]);
      }),
    );
  });
});

it('puts every count into the class whose bounds it lies within', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), (count) => {
      const level = classOf(count);
      const [least, most] = boundsOf(level);
      expect(level).toBeLessThanOrEqual(mostClasses);
      expect(count).toBeGreaterThanOrEqual(least);
      if (most !== undefined) expect(count).toBeLessThanOrEqual(most);
    }),
  );
  expect(classOf(0)).toBe(0);
});
