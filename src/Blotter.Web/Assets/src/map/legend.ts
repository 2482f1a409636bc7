// Says what the signs mean, and what the map doesn't show.
import type { MapPoints, Precision } from './places';

export function legendOf(found: MapPoints): HTMLElement[] {
  const { precision, incidents } = found.points;
  const of = (...kinds: Precision[]): number => incidents.reduce((sum, count, i) => kinds.includes(precision[i]!) ? sum + count : sum, 0);
  const countries = found.countries.reduce((sum, country) => sum + country.incidents, 0);
  return [
    entry('solid', of('exact'), 'at a known place'),
    entry('hollow', of('near', 'district'), 'beside a place or in a district (outline)'),
    entry('hatched', of('province'), 'somewhere in a province'),
    entry('hatched', countries, 'somewhere in a country'),
    entry('', found.unplaced, 'not on the map: place unknown'),
  ].filter(element => element !== undefined);
}

function entry(sign: string, count: number, words: string): HTMLElement | undefined {
  if (count === 0) return undefined;
  const element = document.createElement('span');
  if (sign) {
    const mark = document.createElement('i');
    mark.className = `sign ${sign}`;
    element.append(mark);
  }
  element.append(`${count.toLocaleString('en')} ${words}`);
  return element;
}
