// One key a deed, for those who read all day: j k move through rows, o opens one, / goes to the search, ? lists the keys.
import { decisionKeys } from './decisions';

const rowSelector = '[data-row]';
const currentClass = 'current';

const deeds: Record<string, () => void> = {
  ...decisionKeys,
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector('a')?.click(),
  '/': () => searchField()?.select(),
  '?': () => document.querySelector<HTMLDialogElement>('#keys')?.showModal(),
};

export function listenForKeys(): void {
  document.addEventListener('keydown', event => {
    const deed = deeds[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    deed();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}

// A page's own search comes before that of all reports.
function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('main [data-search]') ?? document.querySelector<HTMLInputElement>('[data-search]');
}

export function current(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${rowSelector}.${currentClass}`);
}

export function move(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const here = current();
  const next = rows[here ? rows.indexOf(here) + step : 0];
  if (!next) return;
  here?.classList.remove(currentClass);
  next.classList.add(currentClass);
  // The focus goes along, so that a screen reader says where it is.
  next.querySelector<HTMLElement>('a')?.focus();
  next.scrollIntoView({ block: 'nearest' });
}
