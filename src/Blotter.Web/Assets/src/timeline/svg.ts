const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element of SVG; colours are attributes, so that a saved file has them too. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K, attributes: Record<string, string | number>, ...children: (Element | string)[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.append(...children);
  return element;
}
