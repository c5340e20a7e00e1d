/** Words that marketplaces put before and behind the name of a product. */
const BEFORE =
  /^(?:details (?:about|zu)|détails sur|dettagli su|detalles acerca de|szczegóły|anzeige:|for sale:?|zu verkaufen:?|à vendre:?|se vende:?|vendo|sprzedam:?|prodám:?|predám:?|eladó:?|продам:?|til salgs:?|säljes:?|te koop:?)\s+/iu;
const BEHIND =
  /\s+(?:for sale online|online kaufen|günstig (?:online )?kaufen|jetzt (?:online )?kaufen|kaufen bei .{2,30}|en vente (?:sur|chez) .{2,30}|à bas prix|online bestellen|kopen bij .{2,30}|kopen\?|acquista online|comprar online|buy online(?: at .{2,30})?)$/iu;
const MARKETPLACE =
  /\s*[|•·–—-]\s*(?:ebay(?:\.\w+){0,2}|ebay kleinanzeigen|kleinanzeigen(?: ist jetzt .*)?|olx(?:\.\w+)*|marktplaats|gumtree|leboncoin|allegro(?:\.\w+)*|wallapop|craigslist|subito|blocket|finn\.no|dba\.dk|avito|bazos\.\w+|etsy(?: \w+)?|amazon(?:\.\w+){1,2}|aliexpress|walmart(?:\.com)?)\s*$/iu;

/** A name without what marketplaces and shops say around it; itself when nothing would be left. */
export function productName(text: string): string {
  let name = text.trim();
  for (const pattern of [MARKETPLACE, BEHIND, BEFORE]) {
    const rest = name.replace(pattern, '').trim();
    if (rest.length >= 3) name = rest;
  }
  return name;
}

/** Headings that greet or name a part of the shop, in the place of a product's name. */
const SLOGAN =
  /^(?:(?:welcome|willkommen|bienvenue|bienvenid[oa]s?|benvenut[io]|bem-vind[oa]s?|witamy|vítejte|vitajte|välkommen|velkommen|tervetuloa|добро пожаловать|ласкаво просимо|hoş geldiniz|welkom)(?!\p{L}).*|(?:home|shop|online ?shop|products?|produkte|produits|menu|menü|search|suche|categories|kategorien|sale|new|about us|your (?:cart|basket)|shopping cart|warenkorb|panier|koszyk))[.!]?$/iu;

export const isSlogan = (heading: string): boolean => SLOGAN.test(heading.trim());

/** What sellers write where a product has no brand or no number. */
const NOTHING =
  /^(?:unbranded(?:\/generic)?|no[- ]?brand|no[- ]?name|n\/?a|none|null|undefined|generic|does not apply|not applicable|markenlos|keine marke|ohne marke|nicht zutreffend|sans marque|ne s'applique pas|senza marca|non applicabile|sin marca|no aplicable|no aplica|sem marca|brak|nie dotyczy|bez značky|bez zn[aá]čky|merkloos|other|others|autre|sonstige|andere|unknown|unbekannt|нет бренда|без бренда|без марки|noname|-+|\.+|0+)$/iu;

/** Whether a text stands for a missing brand or number. */
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim());
