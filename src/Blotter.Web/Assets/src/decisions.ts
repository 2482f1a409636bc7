// Keys by which a row is decided on: a accepts, x rejects, space skips; u takes the last decision back. After a decision the next row is at hand.
import { current, move } from './keys';

export const decisionKeys: Record<string, () => void> = {
  a: () => press('a'),
  x: () => press('x'),
  ' ': () => move(1),
  u: takeBack,
};

const rows = '[data-row]';

// A button that needs a reason is refused by the browser, which puts the cursor into the field.
function press(key: string): void {
  const row = current() ?? document.querySelector<HTMLElement>(rows);
  row?.querySelector<HTMLButtonElement>(`button[data-key='${key}']`)?.click();
}

// What was done on this page is taken back at once; for anything older a page asks first.
function takeBack(): void {
  const here = document.querySelector<HTMLElement>("[data-notice] button[data-key='u']");
  (here ?? document.querySelector<HTMLElement>('[data-undo]'))?.click();
}

export function keepPlace(): void {
  let place = -1;
  document.addEventListener('htmx:before:request', () => {
    const here = current();
    place = here ? [...document.querySelectorAll(rows)].indexOf(here) : -1;
  });
  document.addEventListener('htmx:after:swap', () => {
    const left = [...document.querySelectorAll<HTMLElement>(rows)];
    if (place < 0 || current() || left.length === 0) return;
    left[Math.min(place, left.length - 1)]?.classList.add('current');
  });
}
