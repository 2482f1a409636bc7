// A rectangle drawn on the map becomes the filter "area"; the field of that name takes it by the keyboard.
import type { GeoJSONSource, LngLat, Map as DrawnMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { select, selectionQuery } from '../selection';
import { polygon } from './places';

const smallest = 4; // pixels; less is a click

export class AreaDrawing {
  isDrawing = false;
  private readonly button: HTMLButtonElement | null;
  private start: MapMouseEvent | MapTouchEvent | undefined;

  constructor(private readonly map: DrawnMap, controls: HTMLElement) {
    this.button = controls.querySelector<HTMLButtonElement>('[data-map-draw]');
    this.button?.addEventListener('click', () => this.toggle());
    map.on('mousedown', event => this.begin(event));
    map.on('touchstart', event => this.begin(event));
    map.on('mousemove', event => this.stretch(event));
    map.on('touchmove', event => this.stretch(event));
    map.on('mouseup', event => this.end(event));
    map.on('touchend', event => this.end(event));
    map.once('load', () => this.follow());
  }

  /** Shows the area that the address names. */
  follow(): void {
    const area = selectionQuery().get('area')?.split(',').map(Number);
    const data = area?.length === 4 && area.every(Number.isFinite) ? rectangle(area[0]!, area[1]!, area[2]!, area[3]!) : undefined;
    this.show(data);
    if (this.button && !this.isDrawing) this.button.textContent = data ? 'Clear area' : 'Draw area';
  }

  private toggle(): void {
    if (!this.isDrawing && selectionQuery().has('area')) return select({ area: '' });
    this.isDrawing = !this.isDrawing;
    this.button?.setAttribute('aria-pressed', String(this.isDrawing));
    if (this.button) this.button.textContent = this.isDrawing ? 'Drag over the map' : 'Draw area';
    this.map.getCanvas().classList.toggle('drawing', this.isDrawing);
    if (this.isDrawing) this.map.dragPan.disable();
    else this.map.dragPan.enable();
  }

  private begin(event: MapMouseEvent | MapTouchEvent): void {
    if (!this.isDrawing) return;
    event.preventDefault();
    this.start = event;
  }

  private stretch(event: MapMouseEvent | MapTouchEvent): void {
    if (this.start) this.show(between(this.start.lngLat, event.lngLat).shape);
  }

  private end(event: MapMouseEvent | MapTouchEvent): void {
    const start = this.start;
    this.start = undefined;
    if (!start) return;
    if (Math.abs(start.point.x - event.point.x) < smallest || Math.abs(start.point.y - event.point.y) < smallest) return this.follow();
    this.toggle();
    select({ area: between(start.lngLat, event.lngLat).text });
  }

  private show(shape: ReturnType<typeof polygon> | undefined): void {
    this.map.getSource<GeoJSONSource>('area')?.setData({ type: 'FeatureCollection', features: shape ? [shape] : [] });
  }
}

function between(one: LngLat, other: LngLat): { shape: ReturnType<typeof polygon>; text: string } {
  const [south, north] = [Math.min(one.lat, other.lat), Math.max(one.lat, other.lat)];
  const [west, east] = [Math.min(one.lng, other.lng), Math.max(one.lng, other.lng)];
  const edges = east - west >= 360 ? [south, -180, north, 180] : [south, wrapped(west), north, wrapped(east)];
  return { shape: rectangle(south, west, north, east), text: edges.map(edge => Number(edge.toFixed(3))).join(',') };
}

function rectangle(south: number, west: number, north: number, east: number): ReturnType<typeof polygon> {
  const right = east < west ? east + 360 : east;
  return polygon([[[west, south], [right, south], [right, north], [west, north], [west, south]]], {});
}

function wrapped(lon: number): number {
  return ((lon + 180) % 360 + 360) % 360 - 180;
}
