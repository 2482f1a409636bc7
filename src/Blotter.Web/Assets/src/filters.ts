// A form writes its empty fields into the address too; what narrows nothing is left out of it.
export function keepFormClean(): void {
  document.addEventListener('submit', event => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'get') return;
    const empty = fieldsOf(event.target).filter(field => field.value === '' && !field.disabled);
    for (const field of empty) field.disabled = true;
    // The address is put together right after this event.
    setTimeout(() => { for (const field of empty) field.disabled = false; });
  });
  document.addEventListener('htmx:config:request', event => {
    const { ctx } = (event as CustomEvent<{ ctx: { request: { body?: unknown } } }>).detail;
    if (!(ctx.request.body instanceof FormData)) return;
    const body = ctx.request.body;
    for (const name of [...body.keys()]) if (body.get(name) === '') body.delete(name);
  });
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(field => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
}
