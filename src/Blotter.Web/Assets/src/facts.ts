// In a report, the words under the pointer or the focus and the facts that they say are marked together.
const linkedClass = 'linked';

export function tieFactsToWords(): void {
  const body = document.querySelector<HTMLElement>('.report .body');
  if (!body) return;
  const spots: { pointed?: string; focused?: string } = {};
  const follow = (event: string, spot: 'pointed' | 'focused', isOver: boolean) => body.addEventListener(event, ({ target }) => {
    spots[spot] = isOver ? spotOf(target) : undefined;
    mark(body, [spots.pointed, spots.focused]);
  });
  follow('pointerover', 'pointed', true);
  follow('pointerout', 'pointed', false);
  follow('focusin', 'focused', true);
  follow('focusout', 'focused', false);
}

function spotOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset.spot : undefined;
}

function mark(body: HTMLElement, spots: (string | undefined)[]): void {
  for (const element of body.querySelectorAll(`.${linkedClass}`)) element.classList.remove(linkedClass);
  for (const spot of spots) {
    if (spot === undefined) continue;
    for (const element of body.querySelectorAll(`[data-spot="${spot}"]`)) element.classList.add(linkedClass);
  }
}
