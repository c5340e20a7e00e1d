import type { DeclaredViewport, DrawingWarning } from '../../domain/drawing/drawing';
import { CosFile } from './cos/cos-file';
import { CosError, type CosDict } from './cos/cos-values';
import { declaredViewports } from './declared-viewports';
import { type LayerBook, NO_LAYERS } from './layer-book';
import { tagLayers } from './layer-tags';
import { OptionalContent } from './optional-content';
import type { PageSpace } from './page-space';
import type { PdfDocument } from './pdf-document';

/** Facts about a page that PDFium's API does not give; they are read from the file itself. */
export interface PageDetails {
  readonly userUnit: number;
  readonly layers: LayerBook;
  /** The file to read instead of the original, so that its layers can be identified; null: read the original. */
  readonly taggedBytes: Buffer | null;
  viewports(space: PageSpace): DeclaredViewport[];
  readonly warnings: readonly DrawingWarning[];
}

const UNKNOWN: PageDetails = {
  userUnit: 1,
  layers: NO_LAYERS,
  taggedBytes: null,
  viewports: () => [],
  warnings: [
    {
      code: 'page_details_unread',
      message: 'The structure of this file is damaged. Its layers and page units could not be read.',
    },
  ],
};

/** Reads page details from the file. If the file is encrypted or damaged, PDFium's clean copy is read instead. */
export class DocumentDetails {
  private source: { file: CosFile; content: OptionalContent } | null = null;
  private cleaned = false;

  constructor(private readonly document: PdfDocument) {}

  /** The details of a page; pages count from 1. */
  page(pageNumber: number): PageDetails {
    for (;;) {
      try {
        this.source ??= sourceOf(this.cleaned ? this.document.cleanCopy() : this.document.bytes);
        const { file, content } = this.source;
        const page = file.dict(file.object(this.document.pageId(pageNumber)));
        if (!page) throw new CosError(`Page ${pageNumber} is not a dictionary.`);
        return detailsOf(file, content, page);
      } catch (error) {
        if (!(error instanceof CosError)) throw error;
        if (this.cleaned) return UNKNOWN;
        this.cleaned = true;
        this.source = null;
      }
    }
  }
}

function sourceOf(bytes: Buffer) {
  const file = new CosFile(bytes);
  if (file.isEncrypted) throw new CosError('The file is encrypted.');
  return { file, content: new OptionalContent(file) };
}

function detailsOf(file: CosFile, content: OptionalContent, page: CosDict): PageDetails {
  const { book, bytes } = tagLayers(file, content, page);
  const stated = file.number(page.get('UserUnit'));
  const userUnit = stated !== null && stated > 0 ? stated : 1;
  return {
    userUnit,
    layers: book,
    taggedBytes: bytes,
    viewports: (space) => declaredViewports(file, page, space, userUnit),
    warnings: [],
  };
}
