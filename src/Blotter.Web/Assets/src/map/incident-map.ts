// The map of a selection: where its incidents are, as narrowly as that is known.
import { Map as DrawnMap, NavigationControl, ScaleControl, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { ask, save, selectionQuery } from '../selection';
import { onSchemeChange, palette } from '../palette';
import { AreaDrawing } from './area-drawing';
import { basemap } from './basemap';
import { boundsOf, markFeatures, provinceLabels, reachFeatures, type MapPoints } from './places';
import { hatch, layersOf, styleOf } from './style';
import { showCard, hideCard } from './card';
import { legendOf } from './legend';

setWorkerUrl(workerAddress);

// What may be clicked, what lies on top first.
const clickable = ['marks', 'gathered', 'reaches', 'provinces', 'known-countries'];
const closest = 12;

export class IncidentMap {
  private readonly controls: HTMLElement;
  private readonly forgetScheme: () => void;
  private map: DrawnMap | undefined;
  private drawing: AreaDrawing | undefined;
  private found: MapPoints | undefined;
  private question = new AbortController();

  constructor(readonly element: HTMLElement) {
    this.controls = element.closest<HTMLElement>('[data-map-view]') ?? element;
    this.forgetScheme = onSchemeChange(() => this.recolour());
    void this.draw();
  }

  refresh(): void {
    hideCard(this.card());
    this.drawing?.follow();
    void this.fetch(false);
  }

  remove(): void {
    this.question.abort();
    this.forgetScheme();
    this.map?.remove();
  }

  private async draw(): Promise<void> {
    const map = new DrawnMap({
      container: this.element,
      style: styleOf(await basemap(), palette()),
      center: [20, 25],
      zoom: 1,
      maxZoom: 14,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: { 'Map.Title': 'Map: arrows move it, plus and minus zoom' },
    });
    this.map = map;
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new ScaleControl(), 'bottom-left');
    map.addImage('hatch', hatch(palette()['mark-line']));
    this.drawing = new AreaDrawing(map, this.controls);
    this.listen(map);
    // The points are asked for while the map draws the land.
    await Promise.all([this.fetch(true), map.once('load')]);
    this.show();
    this.element.dataset['ready'] = '';
  }

  private listen(map: DrawnMap): void {
    map.on('click', event => void this.click(event));
    map.on('mousemove', event => {
      const isOver = !this.drawing?.isDrawing && map.queryRenderedFeatures(event.point, { layers: ['marks', 'gathered'] }).length > 0;
      map.getCanvas().classList.toggle('pointing', isOver);
    });
    this.controls.querySelector('[data-map-fit]')?.addEventListener('click', () => this.fit(true));
    this.controls.querySelector('[data-map-save]')?.addEventListener('click', () => this.savePicture());
  }

  private async fetch(isFirst: boolean): Promise<void> {
    this.question.abort();
    this.question = new AbortController();
    const found = await ask<MapPoints>(`/api/incidents/points?${selectionQuery()}`, this.question.signal);
    if (!found) return;
    this.found = found;
    if (isFirst) this.fit(false);
    else this.show();
  }

  private show(): void {
    if (!this.found || !this.map?.isStyleLoaded() && !this.map?.getSource('marks')) return;
    const map = this.map!;
    this.source('marks').setData(markFeatures(this.found));
    this.source('reaches').setData(reachFeatures(this.found));
    this.source('provinces').setData(provinceLabels(this.found));
    map.setFilter('known-countries', ['in', ['get', 'country'], ['literal', this.found.countries.map(country => country.key)]]);
    const legend = this.controls.querySelector('[data-map-legend]');
    if (legend) legend.replaceChildren(...legendOf(this.found));
  }

  private fit(isMoving: boolean): void {
    const bounds = this.found && boundsOf(this.found);
    if (bounds) this.map?.fitBounds(bounds, { padding: 40, maxZoom: 9, animate: isMoving });
  }

  private async click(event: MapMouseEvent): Promise<void> {
    if (this.drawing?.isDrawing) return;
    const map = this.map!;
    const hit = map.queryRenderedFeatures(event.point, { layers: clickable });
    const top = clickable.flatMap(layer => hit.filter(feature => feature.layer.id === layer))[0];
    if (!top) return hideCard(this.card());
    if (top.layer.id === 'gathered' && top.geometry.type === 'Point') {
      const zoom = await this.source('marks').getClusterExpansionZoom(top.properties['cluster_id'] as number);
      map.easeTo({ center: top.geometry.coordinates as [number, number], zoom: Math.min(zoom, closest) });
      return;
    }
    const spot = String(top.layer.id === 'known-countries' ? top.properties['country'] : top.properties['spot']);
    await showCard(this.card(), spot);
  }

  private card(): HTMLElement | null {
    return this.controls.querySelector<HTMLElement>('[data-map-card]');
  }

  private source(name: string): GeoJSONSource {
    return this.map!.getSource<GeoJSONSource>(name)!;
  }

  private recolour(): void {
    const colours = palette();
    this.map?.updateImage('hatch', hatch(colours['mark-line']));
    for (const layer of layersOf(colours)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) this.map?.setPaintProperty(layer.id, name as Parameters<DrawnMap['setPaintProperty']>[1], value);
    }
  }

  // The picture is read in the moment in which it is drawn: the browser keeps none.
  private savePicture(): void {
    const map = this.map;
    if (!map) return;
    void map.once('render').then(() => map.getCanvas().toBlob(picture => { if (picture) save(picture, 'incidents-map.png'); }));
    map.triggerRepaint();
  }
}
