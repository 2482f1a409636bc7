// The small map of one incident: where it was, as narrowly as that is known.
import type { GeoJSONSource, Map as DrawnMap } from 'maplibre-gl';
import type { Feature, Position } from 'geojson';
import { onSchemeChange } from '../palette';
import { basemap, type Basemap } from './basemap';
import { markFeatures, reachFeatures, type MapPoints, type Precision } from './places';
import { drawnMap, recolour } from './drawn';

const closest = 7;

export class PlaceMap {
  private map: DrawnMap | undefined;
  private readonly forgetScheme: () => void;

  constructor(readonly element: HTMLElement) {
    this.forgetScheme = onSchemeChange(() => { if (this.map) recolour(this.map); });
    void this.draw(placeOf(element.dataset));
  }

  refresh(): void {
    // An incident's place is no question of filters.
  }

  remove(): void {
    this.forgetScheme();
    this.map?.remove();
  }

  private async draw(place: MapPoints): Promise<void> {
    const world = await basemap();
    const map = drawnMap(this.element, world, { scrollZoom: false, bounds: boundsAround(place, world), fitBoundsOptions: { padding: 24, maxZoom: closest } });
    this.map = map;
    await map.once('load');
    map.getSource<GeoJSONSource>('marks')?.setData(markFeatures(place));
    map.getSource<GeoJSONSource>('reaches')?.setData(reachFeatures(place));
    map.setFilter('known-countries', ['in', ['get', 'country'], ['literal', place.countries.map(country => country.key)]]);
    this.element.dataset['ready'] = '';
  }
}

function placeOf(data: DOMStringMap): MapPoints {
  const isPoint = data['lat'] && data['lon'] && data['precision'] !== 'country';
  return {
    points: isPoint
      ? { lon: [Number(data['lon'])], lat: [Number(data['lat'])], precision: [data['precision'] as Precision], radius_km: [Number(data['radius'] ?? 0)], name: [''], incidents: [1], killed: [0] }
      : { lon: [], lat: [], precision: [], radius_km: [], name: [], incidents: [], killed: [] },
    areas: isPoint && data['ring'] ? [{ point: 0, ring: JSON.parse(data['ring']) as [number, number][] }] : [],
    countries: !isPoint && data['country'] ? [{ key: data['country'], incidents: 1, killed: 0 }] : [],
    unplaced: 0,
  };
}

// What may be meant, or, of a point, the land around it.
function boundsAround(place: MapPoints, world: Basemap): [number, number, number, number] {
  const { lon, lat } = place.points;
  const shapes = lon.length > 0 ? reachFeatures(place).features : world.countries.features.filter(country => country.properties?.['country'] === place.countries[0]?.key);
  const corners = shapes.flatMap(cornersOf);
  if (corners.length === 0) return lon.length > 0 ? [lon[0]! - 3, lat[0]! - 1.5, lon[0]! + 3, lat[0]! + 1.5] : [-150, -50, 150, 70];
  const [xs, ys] = [corners.map(corner => corner[0]!), corners.map(corner => corner[1]!)];
  return [Math.min(...xs), Math.max(-80, Math.min(...ys)), Math.max(...xs), Math.min(80, Math.max(...ys))];
}

// Of a country the largest part counts: islands far away would make it small.
function cornersOf(shape: Feature): Position[] {
  if (shape.geometry.type === 'Polygon') return shape.geometry.coordinates[0]!;
  if (shape.geometry.type !== 'MultiPolygon') return [];
  return shape.geometry.coordinates.map(part => part[0]!).reduce((largest, ring) => ring.length > largest.length ? ring : largest);
}
