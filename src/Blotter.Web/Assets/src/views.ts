// Map and time line beside the list: mounted where the page has a place for them, asked again whenever the selection changes.
interface View {
  element: HTMLElement;
  refresh(): void;
  remove(): void;
}

let views: View[] = [];
let shown = location.search;

export function mountViews(): void {
  void mount();
  document.addEventListener('htmx:after:swap', () => setTimeout(follow));
  document.addEventListener('htmx:after:history:update', () => setTimeout(follow));
}

async function mount(): Promise<void> {
  const timeline = document.querySelector<HTMLElement>('[data-timeline]');
  const map = document.querySelector<HTMLElement>('[data-map]');
  if (timeline && !isMounted(timeline)) {
    const { Timeline } = await import('./timeline/timeline');
    if (!isMounted(timeline)) views.push(new Timeline(timeline));
  }
  if (map && !isMounted(map)) {
    const { mountMap } = await import('./map/mount');
    if (!isMounted(map)) views.push(mountMap(map));
  }
  const place = document.querySelector<HTMLElement>('[data-place-map]');
  if (place && !isMounted(place)) {
    const { mountMap } = await import('./map/mount');
    if (!isMounted(place)) views.push(mountMap(place));
  }
}

function isMounted(element: HTMLElement): boolean {
  return views.some(view => view.element === element);
}

// A step back in the history brings new elements in place of those that were there.
function follow(): void {
  for (const gone of views.filter(view => !view.element.isConnected)) gone.remove();
  views = views.filter(view => view.element.isConnected);
  void mount();
  if (location.search === shown) return;
  shown = location.search;
  for (const view of views) view.refresh();
}
