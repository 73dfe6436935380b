import { geoArea, geoCentroid, geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { World } from '#lib/map/world.ts';
import coarse from 'world-atlas/countries-110m.json';
import fine from 'world-atlas/countries-50m.json';

type Countries = FeatureCollection<Geometry, { name: string }>;

const width = 960;
const height = 467;
const antarctica = '010';

function countriesOf(topology: unknown): Countries {
  const world = topology as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(world, world.objects.countries);
}

/** Natural Earth's countries (world-atlas) in the Equal Earth projection, which shows areas in proportion. */
export function world(): World {
  const projection = geoEqualEarth().fitExtent(
    [
      [1, 1],
      [width - 1, height - 1],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection).digits(1);
  const shapes = new Map<string, string>();
  const nameless: string[] = [];
  const places = new Map<string, readonly [number, number]>();
  for (const found of countriesOf(coarse).features) {
    if (found.id === antarctica) continue;
    const code = found.id === undefined ? undefined : iso.numericToAlpha2(String(found.id));
    const drawn = path(found) ?? '';
    if (code) shapes.set(code, drawn);
    else nameless.push(drawn);
  }
  // Where a country is: the middle of its largest part. Small ones, which the coarse map leaves out, get a point there.
  for (const found of countriesOf(fine).features) {
    const code = found.id === undefined ? undefined : iso.numericToAlpha2(String(found.id));
    if (!code || found.id === antarctica) continue;
    const [x, y] = projection(geoCentroid(largest(found.geometry))) ?? [0, 0];
    places.set(code, [Math.round(x), Math.round(y)]);
  }
  return {
    width,
    height,
    sphere: path({ type: 'Sphere' }) ?? '',
    lines: path(geoGraticule().step([30, 30])()) ?? '',
    land: nameless.join(''),
    countries: [...places]
      .map(([code, [x, y]]) => ({ code, x, y, shape: shapes.get(code) ?? null }))
      .sort((a, b) => a.code.localeCompare(b.code)),
  };
}

function largest(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map(
    (coordinates) => ({ type: 'Polygon', coordinates }) satisfies Geometry,
  );
  return parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}
