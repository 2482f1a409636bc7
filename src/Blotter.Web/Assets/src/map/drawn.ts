// What every map here has: our basemap and signs, north above, nothing from the net.
import { Map as DrawnMap, NavigationControl, ScaleControl, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { palette } from '../palette';
import type { Basemap } from './basemap';
import { hatch, layersOf, styleOf } from './style';

// A file of our own: the page's policy lets no worker run from a blob.
setWorkerUrl(workerAddress);

export function drawnMap(container: HTMLElement, world: Basemap, view: Partial<MapOptions>): DrawnMap {
  const map = new DrawnMap({
    container,
    style: styleOf(world, palette()),
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: { 'Map.Title': 'Map: arrows move it, plus and minus zoom' },
    ...view,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl(), 'bottom-left');
  map.addImage('hatch', hatch(palette()['mark-line']));
  return map;
}

/** Takes the colours of the present scheme. */
export function recolour(map: DrawnMap): void {
  const colours = palette();
  map.updateImage('hatch', hatch(colours['mark-line']));
  for (const layer of layersOf(colours)) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as Parameters<DrawnMap['setPaintProperty']>[1], value);
  }
}
