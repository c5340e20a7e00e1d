/**
 * A PDF of one page with two fonts, R (Helvetica) and B (Helvetica-Bold), and a graphics state for each opacity,
 * named A0, A1 …. Each character of the result is one byte.
 *
 * @param content drawing operators, in points from the lower left corner
 */
export function pdfPage(
  content: string,
  width: number,
  height: number,
  opacities: readonly number[],
): string {
  const font = (name: string): string =>
    `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const states = opacities.map((opacity, i) => `/A${i}<</ca ${opacity}/CA ${opacity}>>`).join('');
  const resources = `<</Font<</R 4 0 R/B 5 0 R>>/ExtGState<<${states}>>>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources ${resources}/Contents 6 0 R>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
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
