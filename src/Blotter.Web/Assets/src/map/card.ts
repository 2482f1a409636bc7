// The card of a place: written by the server, which knows the words.
import { selectionQuery } from '../selection';

export async function showCard(card: HTMLElement | null, spot: string): Promise<void> {
  if (!card) return;
  const query = selectionQuery();
  query.set('spot', spot);
  const answer = await fetch(`/api/incidents/card?${query}`);
  if (!answer.ok) return;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => hideCard(card));
  // Markup of our own server: every text in it has passed its encoder.
  const body = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  card.replaceChildren(...body.childNodes, close);
  card.hidden = false;
}

export function hideCard(card: HTMLElement | null): void {
  if (!card) return;
  card.hidden = true;
  card.replaceChildren();
}
