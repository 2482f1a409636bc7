// What the server says of places, made into what the map draws.
import type { Feature, FeatureCollection, Polygon } from 'geojson';

export type Precision = 'exact' | 'near' | 'district' | 'province' | 'country';

/** The answer of /api/incidents/points. */
export interface MapPoints {
  points: {
    lon: number[]; lat: number[]; precision: Precision[]; radius_km: number[]; name: string[]; incidents: number[]; killed: number[];
  };
  areas: { point: number; ring: [number, number][] }[];
  countries: { key: string; incidents: number; killed: number }[];
  unplaced: number;
}

const kilometresADegree = 111.2;
const cornersOfCircle = 40;

/** Places that are drawn as marks, and may be gathered into one mark. What is known to a province alone is none. */
export function markFeatures(found: MapPoints): FeatureCollection {
  const { lon, lat, precision, incidents, name } = found.points;
  const features: Feature[] = [];
  for (let i = 0; i < lon.length; i++) {
    if (precision[i] === 'province') continue;
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon[i]!, lat[i]!] },
      properties: { spot: spotOf(found, i), precision: precision[i], incidents: incidents[i], name: name[i] },
    });
  }
  return { type: 'FeatureCollection', features };
}

/** How far from their points places may reach: outlines where the server knows them, circles elsewhere. */
export function reachFeatures(found: MapPoints): FeatureCollection {
  const outlines = new Map(found.areas.map(area => [area.point, area.ring]));
  const { lon, lat, precision, radius_km, incidents, name } = found.points;
  const features: Feature[] = [];
  for (let i = 0; i < lon.length; i++) {
    if (!radius_km[i]) continue;
    const outline = outlines.get(i);
    const ring = outline ? [...outline, outline[0]!] : circle(lon[i]!, lat[i]!, radius_km[i]!);
    features.push(polygon([ring], { spot: spotOf(found, i), precision: precision[i], incidents: incidents[i], name: name[i] }));
  }
  return { type: 'FeatureCollection', features };
}

/** Where the numbers of provinces stand: in the middle of what is hatched. */
export function provinceLabels(found: MapPoints): FeatureCollection {
  const { lon, lat, precision, incidents } = found.points;
  const features = lon.flatMap((east, i): Feature[] => precision[i] === 'province'
    ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [east, lat[i]!] }, properties: { incidents: incidents[i] } }]
    : []);
  return { type: 'FeatureCollection', features };
}

/** The box around all marks and provinces: west, south, east, north. */
export function boundsOf(found: MapPoints): [number, number, number, number] | undefined {
  const { lon, lat } = found.points;
  if (lon.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < lon.length; i++) {
    west = Math.min(west, lon[i]!);
    east = Math.max(east, lon[i]!);
    south = Math.min(south, lat[i]!);
    north = Math.max(north, lat[i]!);
  }
  return [west, south, east, north];
}

export function polygon(rings: [number, number][][], properties: Record<string, unknown>): Feature<Polygon> {
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates: rings }, properties };
}

function spotOf(found: MapPoints, i: number): string {
  return `${found.points.lat[i]},${found.points.lon[i]},${found.points.precision[i]}`;
}

function circle(lon: number, lat: number, kilometres: number): [number, number][] {
  const north = kilometres / kilometresADegree;
  const east = north / Math.max(0.01, Math.cos(lat * Math.PI / 180));
  return Array.from({ length: cornersOfCircle + 1 }, (_, i): [number, number] => {
    const angle = 2 * Math.PI * (i % cornersOfCircle) / cornersOfCircle;
    return [lon + east * Math.cos(angle), Math.max(-89.9, Math.min(89.9, lat + north * Math.sin(angle)))];
  });
}
