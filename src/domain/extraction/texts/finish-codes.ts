/**
 * Prefixes of finish codes as schedules of finishes list them: carpet, vinyl, tile, paint, base, wall covering,
 * ceiling. The number after one is the product.
 */
const FINISHES =
  'ACT|APC|BT|CER|CFT|CONC|CPT|CT|CWT|EP|EPX|EPT|ETR|FRP|FT|GB|GT|GWB|GYP|HDWD|LAM|LVP|LVT|MT|P|PC|PL|PLAM|PNT|PT|QT|RB|RES|RES-W|RF|RFT|RT|SC|SDT|SP|SS|SSF|ST|STN|SV|TB|TER|TZ|VB|VCT|VT|VWC|WB|WD|WF|WP|WSF|WT|EWC|FWC';
const CODE = String.raw`(?:${FINISHES})(?:[-. ]?\d{1,2}[A-Z]?|-)`;
const CODES = new RegExp(String.raw`^${CODE}(?:\s*[/,&]\s*${CODE})*$`);
/** A code whose number is missing ("PT-") is a slip of the pen; the others in the same text count. */
const WHOLE = /\d/;

/** The finish codes in a text: `CPT-1`, `PT-1/PT-2`; none where the text is anything else. */
export function readFinishCodes(text: string): string[] {
  const clean = text.trim().replace(/^(P)(\d)-$/, '$1-$2');
  if (!CODES.test(clean)) return [];
  return clean
    .split(/\s*[/,&]\s*/)
    .filter((code) => WHOLE.test(code))
    .map((code) => code.replace(/^([A-Z-]*[A-Z])[-. ]?(?=\d)/, '$1-'));
}

const PREFIX = new RegExp(String.raw`^(?:${FINISHES})(?:[-. ]?\d{1,2})?$`);

/** Whether a text is the code of a finish, with or without the number of a product: `CPT`, `PT-1`. */
export function isFinishPrefix(text: string): boolean {
  return PREFIX.test(text);
}
