/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Gives elements another name; children and attributes stay. */
export function renameAll(elements: Iterable<Element>, name: string): void {
  for (const element of elements) {
    const renamed = element.ownerDocument.createElement(name);
    for (const attribute of element.attributes) renamed.setAttribute(attribute.name, attribute.value);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
}

/** The style as written: a browser's parsed style drops every mso property. */
export const styleOf = (element: Element): string => element.getAttribute("style") ?? "";
