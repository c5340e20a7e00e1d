import fc from 'fast-check';
import { type JobCursor, readCursor, writeCursor } from './job-cursor';
import { JOB_SORTS } from './job-query';
import { JOB_STATUSES } from './job-status';

const time = fc
  .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
  .map((at) => at.toJSON());

const cursors: fc.Arbitrary<JobCursor> = fc.constantFrom(...JOB_SORTS).chain((by) => {
  const key = by === 'created_at' || by === 'updated_at' ? time : fc.constantFrom('queued', 'bom.generate');
  const filter = fc.record(
    {
      status: fc.constantFrom(...JOB_STATUSES),
      type: fc.constantFrom('bom.generate', 'upload.detect'),
      sourceType: fc.constantFrom('upload', 'url'),
      parentId: fc.uuid(),
    },
    { requiredKeys: [] },
  );
  const list = {
    by: fc.constant(by),
    filter,
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    page: fc.integer({ min: 1, max: 1e6 }),
    limit: fc.integer({ min: 1, max: 100 }),
    total: fc.nat(),
  };
  const place = fc.record({ key, id: fc.uuid() });
  return fc.oneof(
    fc.record({ ...list, side: fc.constant('after' as const), place }),
    fc.record({ ...list, side: fc.constant('before' as const), place: fc.option(place) }),
  );
});

describe('cursors', () => {
  it('say what they were written with, in an address as they are', () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        const text = writeCursor(cursor);
        expect(encodeURIComponent(text)).toBe(text);
        expect(text.length).toBeLessThanOrEqual(1024);
        expect(readCursor(text)).toEqual(JSON.parse(JSON.stringify(cursor)));
      }),
    );
  });

  it('are taken as they were given, or not at all', () => {
    fc.assert(
      fc.property(cursors, fc.nat(), fc.constantFrom('A', '=', ' ', '.', ''), (cursor, at, other) => {
        const text = writeCursor(cursor);
        const cut = at % text.length;
        const changed = text.slice(0, cut) + other + text.slice(cut + 1);
        fc.pre(changed !== text);
        try {
          // A changed character may make another cursor, but nothing that only looks like one.
          expect(writeCursor(readCursor(changed))).toBe(changed);
        } catch (error) {
          expect((error as { code?: string }).code).toBe('cursor_invalid');
        }
      }),
    );
  });

  it('refuse anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (text) => {
          expect(() => readCursor(text)).toThrow('cursor_invalid');
        },
      ),
    );
  });
});
