import { type Element, isTag } from 'domhandler';
import { type PageDocument } from '../page-document';
import { textWithin } from '../element-text';
import { isAmbiguous, numberHabit, readAmount } from '../../numbers';
import { addTo, type Item, type ItemValue, termOf } from './item';
import { tidy } from '../plain-text';

/** The attributes that make up a thing in HTML. */
interface Vocabulary {
  scope: string;
  type: string;
  property: string;
  id: string;
}
const MICRODATA: Vocabulary = { scope: 'itemscope', type: 'itemtype', property: 'itemprop', id: 'itemid' };
const RDFA: Vocabulary = { scope: 'typeof', type: 'typeof', property: 'property', id: 'resource' };

/** Things marked up as microdata (HTML standard, section 5), outer before inner. */
export const readMicrodata = (page: PageDocument): Item[] => new MarkupReader(page, MICRODATA).all();

/** Things marked up as RDFa Lite 1.1, outer before inner. Properties of other vocabularies, such as og:, are left. */
export const readRdfa = (page: PageDocument): Item[] => new MarkupReader(page, RDFA).all();

/** A page has a few; more would only cost time. */
const MAX_REFERENCES = 100;
/** Characters of a value that are read. */
const MAX_TEXT = 20_000;

class MarkupReader {
  private readonly propertiesOf = new Map<Element, Element[]>();
  private readonly referred = new Set<Element>();
  private readonly items: Item[] = [];
  private references = 0;

  constructor(
    private readonly page: PageDocument,
    private readonly words: Vocabulary,
  ) {}

  all(): Item[] {
    for (const element of this.having(this.words.property)) {
      const owner = this.ownerOf(element);
      if (owner === null) continue;
      const known = this.propertiesOf.get(owner);
      if (known === undefined) this.propertiesOf.set(owner, [element]);
      else known.push(element);
    }
    for (const element of this.having(this.words.scope)) {
      const isProperty = element.attribs[this.words.property] !== undefined;
      if (!isProperty || this.ownerOf(element) === null) this.build(element, null, true);
    }
    return this.items;
  }

  private having(attribute: string): Element[] {
    return this.page.elements.filter(({ attribs }) => attribs[attribute] !== undefined);
  }

  private ownerOf(element: Element): Element | null {
    for (let above = element.parent; above !== null; above = above.parent)
      if (isTag(above) && above.attribs[this.words.scope] !== undefined) return above;
    return null;
  }

  /** `mayRefer` is false for what an itemref brought in, so that no chain of references can come back. */
  private build(element: Element, role: string | null, mayRefer: boolean): Item {
    const { attribs } = element;
    const properties = new Map<string, ItemValue[]>();
    const item: Item = {
      types: (attribs[this.words.type] ?? '').split(/\s+/).filter(Boolean).map(termOf),
      id: attribs[this.words.id] ?? null,
      path: `[${this.words.scope}]#${this.items.length}`,
      role,
      properties,
    };
    this.items.push(item);
    const own = this.propertiesOf.get(element) ?? [];
    const brought = mayRefer ? this.broughtBy(attribs.itemref ?? '') : [];
    for (const [source, refers] of [
      ...own.map((e) => [e, mayRefer] as const),
      ...brought.map((e) => [e, false] as const),
    ])
      for (const name of this.namesOf(source)) addTo(properties, name, this.valueOf(source, name, refers));
    return item;
  }

  private namesOf(element: Element): string[] {
    return (element.attribs[this.words.property] ?? '')
      .split(/\s+/)
      .filter((name) => name !== '' && (!name.includes(':') || /^schema:|\/\/schema\.org\//i.test(name)))
      .map(termOf);
  }

  /** Properties that `itemref` takes from elsewhere, each by the first thing that asks. */
  private broughtBy(itemref: string): Element[] {
    return itemref
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((id) => {
        this.references += 1;
        const root =
          this.references > MAX_REFERENCES
            ? undefined
            : this.page.elements.find(({ attribs }) => attribs.id === id);
        if (root === undefined) return [];
        const inside: Element[] = [root, ...this.page.$(root).find('*').toArray().filter(isTag)];
        const scopes = new Set(inside);
        return inside.filter((element) => {
          const owner = this.ownerOf(element);
          const isFree = owner === null || !scopes.has(owner);
          if (element.attribs[this.words.property] === undefined || !isFree || this.referred.has(element))
            return false;
          this.referred.add(element);
          return true;
        });
      });
  }

  /** Text is for people: a bare number in it is read as the page writes numbers. */
  private printed(text: string, name: string): string {
    return /price$/.test(name) && isAmbiguous(text)
      ? (readAmount(text, numberHabit(null, this.page.place)) ?? text)
      : text;
  }

  private valueOf(element: Element, name: string, mayRefer: boolean): ItemValue {
    const { attribs } = element;
    if (attribs[this.words.scope] !== undefined) return this.build(element, name, mayRefer);
    const text = tidy(textWithin(element, MAX_TEXT));
    const content = attribs.content ?? attribs.value ?? attribs.datetime;
    if (content !== undefined) return shownSpelling(tidy(content), text);
    const address = attribs.href ?? attribs.src ?? attribs.data;
    return address !== undefined &&
      (text === '' || /^(?:url|image|logo|availability|itemcondition)$/.test(name))
      ? address
      : this.printed(text, name);
  }
}

/** `4667999` for machines and `466/7999` for people are one number; people order by theirs. */
function shownSpelling(content: string, text: string): string {
  const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const isNumberLike = /\d{4}/.test(content) && !/[.,]\d{1,2}$/.test(content);
  return isNumberLike && /^[\w/.-]+$/.test(text) && letters(text) === letters(content) ? text : content;
}
