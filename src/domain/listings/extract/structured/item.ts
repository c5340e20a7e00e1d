import { tidy } from '../plain-text';

/**
 * A schema.org item. JSON-LD, microdata and RDFa all become items, so that products and offers are read in one way.
 */
export interface Item {
  /** Last parts of the types' addresses in lower case: `product`, `aggregateoffer`. */
  types: readonly string[];
  /** `@id`, `itemid` or `resource`; null: none. */
  id: string | null;
  /** Where it is, such as `$[0].offers` or `[itemscope]#2`. */
  path: string;
  /** Property of another item that contains it; null: it is not part of another item. */
  role: string | null;
  /** Property names in lower case, values in the page's order. */
  properties: ReadonlyMap<string, readonly ItemValue[]>;
}
export type ItemValue = string | Item;

/** `https://schema.org/InStock`, `schema:InStock` and `InStock` alike: `instock`. */
export function termOf(address: string): string {
  return (address.trim().split(/[/#:]/).pop() ?? '').toLowerCase();
}

/** Appends to a property that may hold several values. */
export function addTo<V>(properties: Map<string, V[]>, name: string, ...values: readonly V[]): void {
  const known = properties.get(name);
  if (known === undefined) properties.set(name, [...values]);
  else for (const value of values) known.push(value);
}

export const isItem = (value: ItemValue): value is Item => typeof value !== 'string';

export function valuesOf(item: Item, ...names: readonly string[]): readonly ItemValue[] {
  return names.flatMap((name) => item.properties.get(name) ?? []);
}

/** The first text among the named properties; the name of an item counts as its text. */
export function textOf(item: Item, ...names: readonly string[]): string | null {
  for (const value of valuesOf(item, ...names)) {
    const text = isItem(value) ? textOf(value, 'name', '@value', 'value', 'url') : tidy(value);
    if (text !== null && text !== '') return text;
  }
  return null;
}

export function itemsOf(item: Item, ...names: readonly string[]): readonly Item[] {
  return valuesOf(item, ...names).filter(isItem);
}
