import sharp from 'sharp';
import * as api from '../../sdk';
import { HOSTILE_PICTURES } from '../support/hostile-pictures';
import { pictureFile, scanPdf } from '../support/plans/scans/scan-files';
import { scannedPlan, type ScannedPlan } from '../support/plans/scans/scanned-plan';
import { ended, ingest, processed, startTestService, type TestService } from '../support/service';

/** An office on A3 with ten rooms. */
const SEED = 40;
const DPI = 150;

describe('scans and pictures', () => {
  let service: TestService;
  let scan: ScannedPlan;
  beforeAll(async () => {
    service = await startTestService();
    scan = await scannedPlan(SEED, { damage: 'scan', dpi: DPI });
  });
  afterAll(() => service?.stop());

  async function geometryOf(bytes: Buffer, fileName: string, page = 1): Promise<api.GeometryDto> {
    const id = await processed(service, bytes, { fileName, page });
    const { data: plan } = await api.getFloorplan({ client: service.client, path: { id } });
    expect([plan?.name, plan?.status]).toEqual(['scan', 'processed']);
    const { data } = await api.getFloorplanGeometry({ client: service.client, path: { id } });
    return data!;
  }

  it('become the same floor plan as a PNG, as a page of a PDF, and as a page of a TIFF', async () => {
    const png = await geometryOf(await pictureFile(scan, 'png', DPI), 'scan.png');
    expect(png.source).toBe('raster');
    expect(png.page).toMatchObject({
      number: 1,
      count: 1,
      unit: 'px',
      width: scan.width,
      height: scan.height,
    });
    const names = scan.truth.rooms.map(({ name }) => name);
    const found = png.rooms.map(({ name }) => name).filter((name) => name !== null && names.includes(name));
    expect(found.length).toBeGreaterThanOrEqual(names.length * 0.8);
    expect(png.warnings.map(({ code }) => code)).toContain('openings_proposed');

    const pdf = await geometryOf(scanPdf(scan, DPI), 'scan.pdf');
    expect([pdf.rooms, pdf.walls]).toEqual([png.rooms, png.walls]);

    const tiff = await geometryOf(await twoPages(scan), 'scan.tif', 2);
    expect(tiff.page).toMatchObject({ number: 2, count: 2 });
    expect([tiff.rooms, tiff.walls]).toEqual([png.rooms, png.walls]);
  });

  it('are kept by an upload and described by their content', async () => {
    const file = new File([new Uint8Array(await pictureFile(scan, 'jpeg', DPI))], 'scan.pdf');
    const { data } = await api.uploadFiles({ client: service.client, body: { file: [file] } });
    const [{ upload_id, mime_type, job_id }] = data!.items;
    expect(mime_type).toBe('image/jpeg');
    expect((await ended(service, job_id)).status).toBe('succeeded');
    const { data: found } = await api.getUploadDetection({ client: service.client, path: { id: upload_id } });
    expect(found).toMatchObject({ kind: 'scanned', recommended_extractor: 'raster', page_count: 1 });
    expect(found!.pages[0]).toMatchObject({ image_dpi: DPI, images: 1, paths: 0 });
  });

  it.each(HOSTILE_PICTURES.map((picture) => [picture.name, picture] as const))(
    'end well: %s',
    async (_, { file, code, make }) => {
      const { data } = await ingest(service, await make(), { fileName: file });
      const job = await ended(service, data!.job_id);
      expect([job.status, job.error?.code]).toEqual(['failed', code]);
      expect(job.error!.message).toMatch(/\.$/);
      const { data: status } = await api.getStatus({
        client: service.client,
        path: { pdf_id: data!.pdf_id },
      });
      expect([status?.status, status?.error?.code]).toEqual(['error', code]);
    },
  );

  it('fail where the picture has no such page', async () => {
    const { data } = await ingest(service, await pictureFile(scan, 'png'), { fileName: 'scan.png', page: 2 });
    expect((await ended(service, data!.job_id)).error?.code).toBe('page_out_of_range');
  });
});

/** A TIFF with an empty page before the scan. */
async function twoPages({ width, height, grey }: ScannedPlan): Promise<Buffer> {
  const pages = Buffer.concat([Buffer.alloc(width * height, 255), Buffer.from(grey)]);
  const raw = { width, height: height * 2, channels: 1, pageHeight: height } as const;
  const density = DPI / 25.4;
  return sharp(pages, { raw })
    .toColourspace('b-w')
    .tiff({ compression: 'lzw', xres: density, yres: density, resolutionUnit: 'inch' })
    .toBuffer();
}
