// Our own quiet basemap: the outlines of countries by Natural Earth, from a file of ours.
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { lettersOf } from './country-codes';

export interface Basemap {
  countries: FeatureCollection;
  borders: MultiLineString;
  coasts: MultiLineString;
}

let loaded: Promise<Basemap> | undefined;

/** Fetched and cut apart once. */
export function basemap(): Promise<Basemap> {
  return loaded ??= load();
}

async function load(): Promise<Basemap> {
  const topology = await (await fetch(atlasAddress)).json() as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = topology.objects.countries;
  const countries = feature(topology, all) as FeatureCollection;
  for (const country of countries.features) {
    if (country.geometry.type === 'Polygon') country.geometry.coordinates = country.geometry.coordinates.map(closedOver);
    if (country.geometry.type === 'MultiPolygon') country.geometry.coordinates = country.geometry.coordinates.map(part => part.map(closedOver));
    country.properties = { country: lettersOf(country.id, String(country.properties?.['name'])) ?? '', name: country.properties?.['name'] };
    delete country.id;
  }
  return { countries, borders: mesh(topology, all, (a, b) => a !== b), coasts: unwrapped(mesh(topology, all, (a, b) => a === b)) };
}

// A line that steps over the antimeridian goes on beyond 180 degrees, where the next copy of the world is; otherwise it would cross the whole map.
function unwrapped(lines: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: lines.coordinates.map(onward) };
}

function onward(line: Position[]): Position[] {
  let turn = 0;
  return line.map((point, i) => {
    const step = i > 0 ? point[0]! - line[i - 1]![0]! : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [point[0]! + turn, point[1]!];
  });
}

// A ring around a pole comes back a turn further on: it is closed along the edge of the map.
function closedOver(ring: Position[]): Position[] {
  const points = onward(ring);
  const [first, last] = [points[0]!, points.at(-1)!];
  return Math.abs(first[0]! - last[0]!) < 180 ? points : [...points, [last[0]!, -89.9], [first[0]!, -89.9], first];
}
