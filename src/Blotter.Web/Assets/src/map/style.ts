// What the map looks like. A point is drawn solid only where the place is known; what may lie in an area is hatched, and is never a pin.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import type { Basemap } from './basemap';

const font = ['sans-serif'];
const nothing = { type: 'FeatureCollection' as const, features: [] };

// Areas of marks grow with the numbers that they stand for.
const markRadius: ExpressionSpecification = ['interpolate', ['linear'], ['sqrt', ['get', 'incidents']], 1, 4.5, 4, 11, 15, 19, 60, 32];

export const gatheredUpTo = 11;

export function styleOf(map: Basemap, colours: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: map.countries, tolerance: 0.4 },
      borders: { type: 'geojson', data: { type: 'Feature', geometry: map.borders, properties: {} } },
      coasts: { type: 'geojson', data: { type: 'Feature', geometry: map.coasts, properties: {} } },
      reaches: { type: 'geojson', data: nothing },
      provinces: { type: 'geojson', data: nothing },
      marks: {
        type: 'geojson', data: nothing, cluster: true, clusterRadius: 36, clusterMaxZoom: gatheredUpTo,
        clusterProperties: { incidents: ['+', ['get', 'incidents']] },
      },
      area: { type: 'geojson', data: nothing },
    },
    layers: layersOf(colours),
  };
}

export function layersOf(colours: Palette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
    { id: 'known-countries', type: 'fill', source: 'countries', filter: ['boolean', false], paint: { 'fill-pattern': 'hatch' } },
    { id: 'coasts', type: 'line', source: 'coasts', paint: { 'line-color': colours.coast, 'line-width': 0.6 } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 8, 1.4] } },
    { id: 'provinces', type: 'fill', source: 'reaches', filter: ['==', ['get', 'precision'], 'province'], paint: { 'fill-pattern': 'hatch' } },
    {
      id: 'reaches', type: 'fill', source: 'reaches', minzoom: 5, filter: ['in', ['get', 'precision'], ['literal', ['near', 'district']]],
      paint: { 'fill-color': colours['mark-soft'], 'fill-opacity': 0.25 },
    },
    { id: 'reach-lines', type: 'line', source: 'reaches', minzoom: 3, paint: { 'line-color': colours['mark-line'], 'line-width': 1, 'line-dasharray': [3, 2] } },
    {
      id: 'gathered', type: 'circle', source: 'marks', filter: ['has', 'point_count'],
      paint: { 'circle-radius': markRadius, 'circle-color': colours['mark-soft'], 'circle-stroke-color': colours['mark-line'], 'circle-stroke-width': 1 },
    },
    {
      id: 'marks', type: 'circle', source: 'marks', filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-radius': markRadius,
        'circle-color': colours.mark,
        // Only where the place itself is known is the mark solid.
        'circle-opacity': ['match', ['get', 'precision'], 'exact', 0.85, 0],
        'circle-stroke-color': colours.mark,
        'circle-stroke-width': ['match', ['get', 'precision'], 'exact', 0.5, 1.6],
      },
    },
    {
      id: 'numbers', type: 'symbol', source: 'marks', filter: ['all', ['>', ['get', 'incidents'], 1], ['any', ['has', 'point_count'], ['>=', ['get', 'incidents'], 5]]],
      layout: { 'text-field': shortNumber, 'text-font': font, 'text-size': 11, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': ['case', ['all', ['!', ['has', 'point_count']], ['==', ['get', 'precision'], 'exact']], colours['mark-ink'], colours.label] },
    },
    {
      id: 'province-numbers', type: 'symbol', source: 'provinces', minzoom: 3, filter: ['>', ['get', 'incidents'], 1],
      layout: { 'text-field': shortNumber, 'text-font': font, 'text-size': 11, 'symbol-sort-key': ['-', 0, ['get', 'incidents']] },
      paint: { 'text-color': colours['mark-line'], 'text-halo-color': colours.halo, 'text-halo-width': 1.5 },
    },
    { id: 'area', type: 'fill', source: 'area', paint: { 'fill-color': colours.brush, 'fill-opacity': 0.12 } },
    { id: 'area-line', type: 'line', source: 'area', paint: { 'line-color': colours.brush, 'line-width': 1.5 } },
  ];
}

const shortNumber: ExpressionSpecification = [
  'case', ['>=', ['get', 'incidents'], 10_000], ['concat', ['to-string', ['round', ['/', ['get', 'incidents'], 1000]]], 'k'], ['to-string', ['get', 'incidents']],
];

/** Slanting lines on nothing. */
export function hatch(colour: string): ImageData {
  const size = 8;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  context.strokeStyle = colour;
  context.globalAlpha = 0.55;
  context.lineWidth = 1;
  context.beginPath();
  for (const offset of [-size, 0, size]) {
    context.moveTo(offset, size);
    context.lineTo(offset + size, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}
