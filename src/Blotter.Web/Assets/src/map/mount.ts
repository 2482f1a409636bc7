// Gives the page its map where the browser can draw one. The program that draws is large, and is fetched once the map is to be seen.
import type { IncidentMap } from './incident-map';

export function mountMap(element: HTMLElement): { element: HTMLElement; refresh(): void; remove(): void } {
  let map: IncidentMap | undefined;
  let wasAsked = false;
  const fold = element.closest<HTMLDetailsElement>('details');
  if (!canDraw()) {
    document.documentElement.classList.add('without-map');
    return { element, refresh: () => void refreshCounts(), remove: () => undefined };
  }
  const show = (): void => {
    if (wasAsked || (fold && !fold.open)) return;
    wasAsked = true;
    void import('./incident-map').then(module => { map = new module.IncidentMap(element); });
  };
  // A phone shows the list first.
  if (fold && matchMedia('(max-width: 700px)').matches) fold.open = false;
  fold?.addEventListener('toggle', show);
  // The list first: it is what most people read.
  requestAnimationFrame(() => setTimeout(show));
  return { element, refresh: () => map?.refresh(), remove: () => map?.remove() };
}

function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2') !== null;
}

// Without a map the table of countries stands in its place, and follows the filters like it.
async function refreshCounts(): Promise<void> {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const counts = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-counts]');
  const here = document.querySelector('[data-counts]');
  if (counts && here) here.replaceWith(counts);
}
