// The colours of map and time line stand in styles/map.css beside all others; registered there as colours, so that they can be read here.
const names = ['land', 'water', 'border', 'coast', 'mark', 'mark-soft', 'mark-line', 'mark-ink', 'label', 'halo', 'axis', 'truce', 'brush'] as const;

export type Palette = Record<(typeof names)[number], string>;

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--view-${name}`).trim()])) as Palette;
}

/** Calls back when the scheme of colours changes. */
export function onSchemeChange(then: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', then);
  return () => query.removeEventListener('change', then);
}
