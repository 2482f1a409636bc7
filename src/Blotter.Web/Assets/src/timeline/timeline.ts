// The time line of a selection. It shows all of the selection's dates, whatever period is chosen, so that a person sees what lies beside it.
import { ask, save, select, selectionQuery } from '../selection';
import { onSchemeChange, palette } from '../palette';
import { Brush, type Period } from './brush';
import { binsOf, edgesOf, nameOf, type TimelineData } from './data';
import { drawPlot } from './plot';
import { svg } from './svg';

export class Timeline {
  private readonly place: HTMLElement;
  private readonly legend: HTMLElement | null;
  private readonly watcher: ResizeObserver;
  private readonly forgetScheme: () => void;
  private data: TimelineData | undefined;
  private asked = '';
  private width = 0;
  private question = new AbortController();

  constructor(readonly element: HTMLElement) {
    this.place = element.querySelector<HTMLElement>('[data-timeline-plot]')!;
    this.legend = element.querySelector<HTMLElement>('[data-timeline-legend]');
    element.querySelector('[data-timeline-clear]')?.addEventListener('click', () => select({ from: '', to: '' }));
    for (const button of element.querySelectorAll<HTMLElement>('[data-timeline-save]'))
      button.addEventListener('click', () => void this.savePicture(button.dataset['timelineSave'] === 'png'));
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(this.place);
    this.forgetScheme = onSchemeChange(() => this.draw());
    this.refresh();
  }

  refresh(): void {
    void this.fetch();
  }

  remove(): void {
    this.question.abort();
    this.watcher.disconnect();
    this.forgetScheme();
  }

  private async fetch(): Promise<void> {
    const query = selectionQuery('from', 'to');
    const lanes = new URLSearchParams(location.search).get('lanes');
    if (lanes) query.set('lanes', lanes);
    // Another period is another brush over the same picture.
    if (this.data && query.toString() === this.asked) return this.draw();
    this.question.abort();
    this.question = new AbortController();
    const found = await ask<TimelineData>(`/api/incidents/timeline?${query}`, this.question.signal);
    if (!found) return;
    this.asked = query.toString();
    this.data = found;
    this.draw();
  }

  private resize(): void {
    if (Math.abs(this.place.clientWidth - this.width) < 2) return;
    this.draw();
  }

  private draw(): void {
    const data = this.data;
    this.width = this.place.clientWidth;
    if (!data || this.width === 0) return;
    this.tell(data);
    if (data.bins.length === 0) return this.place.replaceChildren();
    // The handle that is moved by keys keeps the focus.
    const focused = [...this.place.querySelectorAll('[role=slider]')].indexOf(document.activeElement as Element);
    const colours = palette();
    const plot = drawPlot(data, this.width, colours);
    const query = new URLSearchParams(location.search);
    new Brush(plot, data, binsOf(edgesOf(data), query.get('from'), query.get('to')), colours, period => this.choose(data, period));
    this.place.replaceChildren(plot.root);
    if (focused >= 0) this.place.querySelectorAll<SVGElement>('[role=slider]')[focused]?.focus();
    this.element.dataset['ready'] = '';
  }

  private choose(data: TimelineData, [first, last]: Period): void {
    select({ from: nameOf(data, first), to: nameOf(data, last, true) });
  }

  private tell(data: TimelineData): void {
    const spread = data.lanes.some(lane => lane.spread.some(share => share > 0));
    const words = [
      data.bins.length > 0 ? `by ${data.unit}` : 'no dates',
      data.lanes.length > 1 ? 'each lane to its own scale' : '',
      spread ? `hatched: the ${data.unit} is not known, spread over those it may be` : '',
      data.ceasefires.length > 0 ? `bar above: ${data.ceasefires.length.toLocaleString('en')} ceasefire${data.ceasefires.length === 1 ? '' : 's'}` : '',
      data.open_ended > 0 ? `${data.open_ended.toLocaleString('en')} known only as since or until a day` : '',
      data.undated > 0 ? `${data.undated.toLocaleString('en')} undated` : '',
    ];
    if (this.legend) this.legend.textContent = words.filter(part => part).join(' · ');
  }

  private async savePicture(isPixels: boolean): Promise<void> {
    const shown = this.place.querySelector('svg');
    if (!shown) return;
    const copy = shown.cloneNode(true) as SVGSVGElement;
    for (const part of copy.querySelectorAll('.handle.idle, .catcher')) part.remove();
    copy.prepend(svg('rect', { width: '100%', height: '100%', fill: palette().halo }));
    const text = new XMLSerializer().serializeToString(copy);
    if (!isPixels) return save(new Blob([text], { type: 'image/svg+xml' }), 'incidents-timeline.svg');
    const picture = await pixels(text, shown.clientWidth, shown.clientHeight);
    if (picture) save(picture, 'incidents-timeline.png');
  }
}

// Twice as fine as on the screen, for print.
async function pixels(text: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => canvas.toBlob(resolve));
}
