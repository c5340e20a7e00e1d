/** Signs that a speck of dirt or the end of a line beside the text is read as. */
const EDGE_DIRT = /^[\s\-_.,:;|=~*—–^°“”„«»<>\\/]+|[\s\-_,:;|=~*—–^“„«<\\/]+$/gu;
/** What Tesseract reads for a raised 2, which English data does not have. */
const SQUARE = /(\d)\s*m\s?(?:[?*°"'’”“2zZ]|\*\*)(?![\p{L}\d])/gu;
/** Letters that look like digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  g: '9',
};
/** Feet and inches whose foot mark was read as a dot, a space or not at all: 10-4", 3.3", 3 0". */
const LOST_FOOT_MARK = /^(\d{1,3})\s?[-. ]\s?-?\s?(\d{1,2}(?:\s\d+\/\d+)?)"$/;
/** Share of digits among letters and digits from which a text is a number with misread digits. */
const NUMERIC_SHARE = 0.6;
const INCHES_IN_A_FOOT = 12;

/** Cleans what was recognised: no dirt at the ends, square metres, digits in numbers, one kind of quotation marks. */
export function tidyText(recognised: string): string {
  const text = recognised
    .replace(/[‘’′`´]/g, "'")
    .replace(/[“”″]|''/g, '"')
    .replace(/[—–]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(EDGE_DIRT, '')
    .replace(SQUARE, '$1 m²');
  return isNumeric(text) ? asNumber(text) : text;
}

/** Whether a text is a number, perhaps with its unit, some of its digits misread. */
export function isNumeric(text: string): boolean {
  const signs = text.replace(/(?:m²|mm|cm|m|SF|sq ?ft|ft)\.?$/i, '').match(/[\p{L}\d]/gu) ?? [];
  const digits = signs.filter((sign) => /\d/.test(sign));
  const others = signs.filter((sign) => !/\d/.test(sign));
  return (
    digits.length > 0 &&
    digits.length >= NUMERIC_SHARE * signs.length &&
    others.every((sign) => LOOK_ALIKES[sign] !== undefined)
  );
}

/** Digits for the letters that look like them, and no spaces about the decimal mark. */
function asNumber(text: string): string {
  const [, number, unit] = /^(.*?)(\s*(?:m²|mm|cm|m|SF|sq ?ft|ft)\.?)?$/i.exec(text)!;
  const digits = [...number].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');
  const feet = LOST_FOOT_MARK.exec(digits);
  if (feet && Number.parseInt(feet[2], 10) < INCHES_IN_A_FOOT) return `${feet[1]}'-${feet[2]}"`;
  return digits.replace(/(\d)\s*([.,])\s*(?=\d)/g, '$1$2').replace(/\.$/, '') + (unit ?? '');
}

const FEET_AND_INCHES = /^\d{1,3}'-\d{1,2}"$/;
const DASHED = /^(\d{1,3})-(\d{1,2})"?$/;
/** Texts in feet and inches from which a sheet is drawn in these. */
const FEW = 3;

/** On a sheet in feet and inches, two numbers with a dash between them are a length whose marks were not recognised. */
export function withFeetMarks(texts: readonly string[]): string[] {
  if (texts.filter((text) => FEET_AND_INCHES.test(text)).length < FEW) return [...texts];
  return texts.map((text) => {
    const [, feet, inches] = DASHED.exec(text) ?? [];
    return inches !== undefined && Number(inches) < INCHES_IN_A_FOOT ? `${feet}'-${inches}"` : text;
  });
}
