// The period that is chosen, over the plot: drawn with the pointer, moved with the arrow keys.
import type { Palette } from '../palette';
import { binAt, edgesOf, nameOf, type TimelineData } from './data';
import type { Plot } from './plot';
import { svg } from './svg';

const handleWidth = 8;
const restBeforeAsking = 350; // milliseconds after the last key

export type Period = [first: number, last: number];

export class Brush {
  private readonly edges: number[];
  private readonly window: SVGRectElement;
  private readonly handles: [SVGRectElement, SVGRectElement];
  private pending: number | undefined;
  private drag: { bin: number; part: 'new' | 'first' | 'last' | 'both'; before: Period } | undefined;

  constructor(
    private readonly plot: Plot, private readonly data: TimelineData, private period: Period | undefined, colours: Palette,
    private readonly chosen: (period: Period) => void) {
    this.edges = edgesOf(data);
    const height = plot.bottom - plot.top;
    const catcher = svg('rect', { x: plot.left, y: 0, width: plot.x(this.edges.at(-1)!) - plot.left, height: plot.bottom, fill: 'transparent', class: 'catcher' });
    this.window = svg('rect', { y: plot.top, height, fill: colours.brush, 'fill-opacity': 0.14, class: 'window' });
    this.handles = [this.handle('First', height, colours), this.handle('Last', height, colours)];
    plot.root.append(catcher, this.window, ...this.handles);
    plot.root.addEventListener('pointerdown', event => this.begin(event));
    plot.root.addEventListener('pointermove', event => this.move(event));
    plot.root.addEventListener('pointerup', () => this.end());
    plot.root.addEventListener('pointercancel', () => { this.drag = undefined; });
    this.place();
  }

  private handle(name: string, height: number, colours: Palette): SVGRectElement {
    const handle = svg('rect', {
      y: this.plot.top, width: handleWidth, height, rx: 2, fill: colours.brush, 'fill-opacity': 0.75, class: 'handle',
      tabindex: 0, role: 'slider', 'aria-label': `${name} ${this.data.unit} of the period`, 'aria-valuemin': 0, 'aria-valuemax': this.data.bins.length - 1,
    });
    handle.addEventListener('keydown', event => this.key(event, name === 'First' ? 'first' : 'last'));
    return handle;
  }

  // Arrows move an end, with Shift the whole period.
  private key(event: KeyboardEvent, end: 'first' | 'last'): void {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.period = this.shifted(this.shown(), event.shiftKey ? 'both' : end, step);
    this.place();
    clearTimeout(this.pending);
    this.pending = window.setTimeout(() => this.chosen(this.period!), restBeforeAsking);
  }

  private begin(event: PointerEvent): void {
    if (!(event.target instanceof SVGElement) || event.button !== 0) return;
    const bin = this.binOf(event);
    const at = this.handles.indexOf(event.target as SVGRectElement);
    const part = at === 0 ? 'first' : at === 1 ? 'last' : event.target === this.window && this.period ? 'both' : 'new';
    if (part === 'new') this.period = [bin, bin];
    this.drag = { bin, part, before: this.shown() };
    this.plot.root.setPointerCapture(event.pointerId);
    this.place();
  }

  private move(event: PointerEvent): void {
    if (!this.drag) return;
    const bin = this.binOf(event);
    const { part, before } = this.drag;
    this.period = part === 'new' ? [Math.min(this.drag.bin, bin), Math.max(this.drag.bin, bin)] : this.shifted(before, part, bin - this.drag.bin);
    this.place();
  }

  private end(): void {
    if (!this.drag) return;
    this.drag = undefined;
    if (this.period) this.chosen(this.period);
  }

  private shifted([first, last]: Period, part: 'first' | 'last' | 'both', step: number): Period {
    const most = this.data.bins.length - 1;
    const bounded = (bin: number): number => Math.max(0, Math.min(most, bin));
    if (part === 'first') return [Math.min(bounded(first + step), last), last];
    if (part === 'last') return [first, Math.max(bounded(last + step), first)];
    const way = Math.max(-first, Math.min(most - last, step));
    return [first + way, last + way];
  }

  private shown(): Period {
    return this.period ?? [0, this.data.bins.length - 1];
  }

  private binOf(event: PointerEvent): number {
    const { left, width } = this.plot.root.getBoundingClientRect();
    const share = ((event.clientX - left) / width * this.plot.root.viewBox.baseVal.width - this.plot.left) / (this.plot.root.viewBox.baseVal.width - this.plot.left);
    const first = this.edges[0]!;
    return binAt(this.edges, first + Math.max(0, Math.min(1, share)) * (this.edges.at(-1)! - first));
  }

  private place(): void {
    const [first, last] = this.shown();
    const [from, to] = [this.plot.x(this.edges[first]!), this.plot.x(this.edges[last + 1]!)];
    this.window.setAttribute('x', String(from));
    this.window.setAttribute('width', String(this.period ? Math.max(1, to - from) : 0));
    const places = [Math.max(this.plot.left, from - handleWidth / 2), Math.min(to - handleWidth / 2, this.plot.root.viewBox.baseVal.width - handleWidth)];
    for (const [i, bin] of [first, last].entries()) {
      this.handles[i]!.setAttribute('x', String(places[i]));
      this.handles[i]!.setAttribute('aria-valuenow', String(bin));
      this.handles[i]!.setAttribute('aria-valuetext', nameOf(this.data, bin, i === 1));
      this.handles[i]!.classList.toggle('idle', !this.period);
    }
  }
}
