// Draws lanes of bars over one axis of time. What lies in a bin for sure is solid; what may lie in several is spread over them, and hatched.
import type { Palette } from '../palette';
import { dateOf, edgesOf, nameOf, type TimelineData, type TimelineLane } from './data';
import { svg } from './svg';

const labelWidth = 160;
const axisHeight = 18;
const truceHeight = 9;
const closestTicks = 64; // pixels between names on the axis
const shortestGap = 3; // bins

export interface Plot {
  root: SVGSVGElement;
  left: number;
  top: number;
  bottom: number;
  x(day: number): number;
}

export function drawPlot(data: TimelineData, width: number, colours: Palette): Plot {
  const single = data.lanes.length < 2 && !data.lanes[0]?.name;
  const narrow = width < 560;
  const left = single || narrow ? 0 : labelWidth;
  const laneHeight = single ? 56 : narrow ? 36 : 22;
  const top = data.ceasefires.length > 0 ? truceHeight : 2;
  const bottom = top + laneHeight * Math.max(1, data.lanes.length);
  const edges = edgesOf(data);
  const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const x = (day: number): number => left + (day - first) / (last - first) * (width - left);
  const height = bottom + axisHeight;
  const root = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': 'sans-serif', 'font-size': 11 });
  root.append(pattern(colours));
  const plot = { root, left, top, bottom, x };
  drawAxis(plot, data, edges, width, colours);
  drawTruces(plot, data, last, colours);
  for (const [i, lane] of data.lanes.entries()) drawLane(plot, lane, edges, top + i * laneHeight, laneHeight, single, narrow, colours);
  if (single && data.lanes[0]) drawGap(plot, data, edges, colours);
  return plot;
}

function pattern(colours: Palette): SVGElement {
  return svg('defs', {}, svg('pattern', { id: 'spread', width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: 1.6, height: 4, fill: colours['mark-line'] })));
}

function drawLane(
  plot: Plot, lane: TimelineLane, edges: number[], y: number, height: number, single: boolean, narrow: boolean, colours: Palette): void {
  const nameHeight = !single && narrow ? 13 : 0;
  const room = height - nameHeight - 3;
  const base = y + height;
  const most = Math.max(1, ...lane.within.map((count, bin) => count + lane.spread[bin]!));
  for (let bin = 0; bin < lane.within.length; bin++) {
    const from = plot.x(edges[bin]!);
    const wide = Math.max(1, plot.x(edges[bin + 1]!) - from - 0.6);
    const within = lane.within[bin]! / most * room;
    const spread = lane.spread[bin]! / most * room;
    if (within > 0) plot.root.append(svg('rect', { x: from, y: base - Math.max(1, within), width: wide, height: Math.max(1, within), fill: colours.mark }));
    if (spread > 0.4) plot.root.append(svg('rect', { x: from, y: base - within - spread, width: wide, height: spread, fill: 'url(#spread)' }));
  }
  plot.root.append(svg('line', { x1: plot.left, x2: plot.x(edges.at(-1)!), y1: base, y2: base, stroke: colours.border }));
  if (single) {
    plot.root.append(svg('text', { x: plot.left + 2, y: y + 10, fill: colours.axis, stroke: colours.halo, 'stroke-width': 3, 'paint-order': 'stroke' }, most >= 10 ? Math.round(most).toLocaleString('en') : String(Number(most.toFixed(1)))));
    return;
  }
  const name = `${lane.is_rest ? 'all others' : lane.name ?? 'unknown'}`;
  const text = svg('text', { x: 0, y: narrow ? y + 11 : base - 6, fill: colours.label }, `${shortened(name, narrow ? 40 : 22)} ${lane.incidents.toLocaleString('en')}`);
  text.append(svg('title', {}, name));
  plot.root.append(text);
}

function shortened(name: string, most: number): string {
  const clean = name.replaceAll('-', ' ');
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}

function drawAxis(plot: Plot, data: TimelineData, edges: number[], width: number, colours: Palette): void {
  const bins = data.bins.length;
  const step = Math.max(1, Math.ceil(bins / Math.max(1, Math.floor((width - plot.left) / closestTicks))));
  for (let bin = 0; bin < bins; bin += step) {
    const at = plot.x(edges[bin]!);
    plot.root.append(svg('line', { x1: at, x2: at, y1: plot.top, y2: plot.bottom + 3, stroke: colours.border, 'stroke-width': 0.5 }));
    if (at < width - 56) plot.root.append(svg('text', { x: at + 2, y: plot.bottom + 13, fill: colours.axis }, nameOf(data, bin)));
  }
}

function drawTruces(plot: Plot, data: TimelineData, end: number, colours: Palette): void {
  for (const truce of data.ceasefires) {
    const from = Date.parse(`${truce.first}T00:00:00Z`) / 86_400_000;
    const to = truce.last ? Date.parse(`${truce.last}T00:00:00Z`) / 86_400_000 + 1 : from + 1;
    const start = Math.max(plot.left, plot.x(from));
    const stop = Math.min(plot.x(end), Math.max(plot.x(to), start + 3));
    if (stop <= start) continue;
    const until = truce.last && truce.last !== truce.first ? ` to ${truce.last}` : '';
    const words = ['Ceasefire', truce.actor, truce.outcome].filter(part => part).join(', ');
    plot.root.append(svg('rect', { x: start, y: 1, width: stop - start, height: truceHeight - 4, fill: colours.truce }, svg('title', {}, `${words} (${truce.first}${until})`)));
  }
}

// The longest time without an incident is told: nothing is drawn there, and nothing is what it shows.
function drawGap(plot: Plot, data: TimelineData, edges: number[], colours: Palette): void {
  const lane = data.lanes[0]!;
  let longest: [number, number] = [0, 0];
  let start = 0;
  for (let bin = 0; bin <= lane.within.length; bin++) {
    if (bin < lane.within.length && lane.within[bin] === 0 && lane.spread[bin] === 0) continue;
    if (edges[bin]! - edges[start]! > edges[longest[1]]! - edges[longest[0]]!) longest = [start, bin];
    start = bin + 1;
  }
  const [from, to] = longest;
  const room = plot.x(edges[to]!) - plot.x(edges[from]!);
  if (to - from < shortestGap || room < 130) return;
  const middle = (plot.x(edges[from]!) + plot.x(edges[to]!)) / 2;
  const days = edges[to]! - edges[from]!;
  plot.root.append(svg('text', { x: middle, y: plot.bottom - 5, fill: colours.axis, 'text-anchor': 'middle' },
    `none for ${days.toLocaleString('en')} days`, svg('title', {}, `${dateOf(edges[from]!)} to ${dateOf(edges[to]! - 1)}`)));
}
