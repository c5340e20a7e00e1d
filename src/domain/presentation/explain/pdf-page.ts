import type { SheetPixels } from './sheet';

/**
 * A PDF of one page with two fonts, R (Helvetica) and B (Helvetica-Bold), and a graphics state for each opacity,
 * named A0, A1 …. The pixels, where there are any, are the picture P. Each character of the result is one byte.
 *
 * @param content drawing operators, in points from the lower left corner
 */
export function pdfPage(
  content: string,
  width: number,
  height: number,
  opacities: readonly number[],
  pixels: SheetPixels | null,
): string {
  const font = (name: string): string =>
    `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const states = opacities.map((opacity, i) => `/A${i}<</ca ${opacity}/CA ${opacity}>>`).join('');
  const resources = `<</Font<</R 4 0 R/B 5 0 R>>/ExtGState<<${states}>>${pixels ? '/XObject<</P 7 0 R>>' : ''}>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources ${resources}/Contents 6 0 R>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...(pixels ? [pictureObject(pixels)] : []),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`;
}

function pictureObject({ width, height, jpeg }: SheetPixels): string {
  const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`;
  const data = Buffer.from(jpeg).toString('latin1');
  return `<<${head}/Filter/DCTDecode/Length ${data.length}>>\nstream\n${data}\nendstream`;
}
