// Gives the page its map where the browser can draw one. The program that draws is large, and is fetched once the map is to be seen.
interface Drawn {
  refresh(): void;
  remove(): void;
}

export function mountMap(element: HTMLElement): { element: HTMLElement; refresh(): void; remove(): void } {
  let map: Drawn | undefined;
  let wasAsked = false;
  const fold = element.closest<HTMLDetailsElement>('details');
  if (!canDraw()) {
    document.documentElement.classList.add('without-map');
    void refreshCounts();
    return { element, refresh: () => void refreshCounts(), remove: () => undefined };
  }
  const show = (): void => {
    if (wasAsked || (fold && !fold.open)) return;
    wasAsked = true;
    void draw(element).then(drawn => { map = drawn; });
  };
  // A phone shows the list first.
  if (fold && matchMedia('(max-width: 700px)').matches) fold.open = false;
  fold?.addEventListener('toggle', show);
  // The list first: it is what most people read.
  requestAnimationFrame(() => setTimeout(show));
  return { element, refresh: () => map?.refresh(), remove: () => map?.remove() };
}

async function draw(element: HTMLElement): Promise<Drawn> {
  if (element.matches('[data-place-map]')) return new (await import('./place-map')).PlaceMap(element);
  return new (await import('./incident-map')).IncidentMap(element);
}

function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2') !== null;
}

// Without a map the table of countries stands in its place, and follows the filters like it.
async function refreshCounts(): Promise<void> {
  const here = document.querySelector('[data-counts]');
  if (!here) return;
  const answer = await fetch(`/incidents/counts${location.search}`);
  if (!answer.ok) return;
  const counts = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-counts]');
  if (counts) here.replaceWith(counts);
}
