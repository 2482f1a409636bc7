// The map of a selection: where its incidents are, as narrowly as that is known.
import type { GeoJSONSource, Map as DrawnMap, MapMouseEvent } from 'maplibre-gl';
import { ask, save, selectionQuery } from '../selection';
import { onSchemeChange } from '../palette';
import { AreaDrawing } from './area-drawing';
import { basemap } from './basemap';
import { boundsOf, markFeatures, provinceLabels, reachFeatures, type MapPoints } from './places';
import { drawnMap, recolour } from './drawn';
import { showCard, hideCard } from './card';
import { legendOf } from './legend';

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
    this.forgetScheme = onSchemeChange(() => { if (this.map) recolour(this.map); });
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
    const map = drawnMap(this.element, await basemap(), { center: [20, 25], zoom: 1 });
    this.map = map;
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

  // The picture is read in the moment in which it is drawn: the browser keeps none.
  private savePicture(): void {
    const map = this.map;
    if (!map) return;
    void map.once('render').then(() => map.getCanvas().toBlob(picture => { if (picture) save(picture, 'incidents-map.png'); }));
    map.triggerRepaint();
  }
}
