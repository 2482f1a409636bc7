// The selection is what the address says. Views read it there, and change it through the filter form, as a person would.

/** Fields that choose what is shown of a selection, not which incidents are in it. */
const viewFields = ['page', 'order', 'lanes'];

/** The query string of the selection, without the fields named. */
export function selectionQuery(...without: string[]): URLSearchParams {
  const query = new URLSearchParams(location.search);
  for (const field of [...viewFields, ...without]) query.delete(field);
  return query;
}

/** Gives fields of the filter form values, and has it ask. */
export function select(values: Record<string, string>): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  if (!form) return;
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Asks the server; undefined when a later question has taken this one's place, or the server can't answer. */
export async function ask<T>(address: string, signal: AbortSignal): Promise<T | undefined> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await answer.json() as T : undefined;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return undefined;
    throw failure;
  }
}

/** Hands a file to the person at the browser. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
