// Our own quiet basemap: the outlines of countries by Natural Earth, from a file of ours.
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiLineString } from 'geojson';
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
    country.properties = { country: lettersOf(country.id, String(country.properties?.['name'])) ?? '', name: country.properties?.['name'] };
    delete country.id;
  }
  return { countries, borders: mesh(topology, all, (a, b) => a !== b), coasts: mesh(topology, all, (a, b) => a === b) };
}
