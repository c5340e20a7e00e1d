import { DataSource } from 'typeorm';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { sql } from '../support/sql';

const POOL_SIZE = 2;

describe('transactions', () => {
  let scratch: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  beforeAll(async () => {
    scratch = await createDatabase();
    const options = dataSourceOptions({
      url: scratch.url,
      poolSize: POOL_SIZE,
      applicationName: 'transactions',
    });
    dataSource = await new DataSource({ ...options, entities: [] }).initialize();
    database = new Database(dataSource);
    await sql(scratch.url, 'CREATE TABLE notes (text text PRIMARY KEY)');
  });
  beforeEach(() => sql(scratch.url, 'DELETE FROM notes'));
  afterAll(async () => {
    await dataSource?.destroy();
    await scratch?.drop();
  });

  const write = (text: string) => database.manager.query('INSERT INTO notes VALUES ($1)', [text]);
  const writeTogether = (text: string) => database.transaction(() => write(text));
  /** As another connection sees it. */
  const seen = async () =>
    (await sql<{ text: string }>(scratch.url, 'SELECT text FROM notes ORDER BY text')).map(
      ({ text }) => text,
    );

  it('that are to commit together are one, seen by others when all is done', async () => {
    const events: string[] = [];
    await database.commitTogether(async () => {
      await writeTogether('a');
      await database.afterCommit(() => void events.push('committed'));
      await write('b');
      expect(await seen()).toEqual([]);
      expect(await database.manager.query('SELECT count(*)::int AS n FROM notes')).toEqual([{ n: 2 }]);
      await database.commitTogether(() => writeTogether('c'));
      expect([await seen(), events]).toEqual([[], []]);
    });
    expect([await seen(), events]).toEqual([['a', 'b', 'c'], ['committed']]);
  });

  it('that are to commit together hold no connection before the first', async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const waiting = Array.from({ length: 5 * POOL_SIZE }, (_, n) =>
      database.commitTogether(async () => {
        await gate;
        await writeTogether(`waiting ${n}`);
      }),
    );
    await writeTogether('meanwhile');
    expect(await seen()).toEqual(['meanwhile']);
    release();
    await Promise.all(waiting);
    expect(await seen()).toHaveLength(5 * POOL_SIZE + 1);
  });

  it.each(['transaction', 'commitTogether'] as const)('undo everything when %s fails', async (kind) => {
    const events: string[] = [];
    const failing = database[kind](async () => {
      await writeTogether('a');
      await database.afterCommit(() => void events.push('committed'));
      database.afterRollback(() => void events.push('rolled back'));
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect([await seen(), events]).toEqual([[], ['rolled back']]);
    // The connection went back clean.
    await writeTogether('b');
    expect(await seen()).toEqual(['b']);
  });

  it('survive a refused statement behind a savepoint, and only behind one', async () => {
    await write('taken');
    await database.transaction(async () => {
      await write('a');
      await expect(database.savepoint(() => write('taken'))).rejects.toThrow('duplicate key');
      await database.savepoint(() => write('b'));
    });
    expect(await seen()).toEqual(['a', 'b', 'taken']);
    const poisoned = database.transaction(async () => {
      await write('c');
      await expect(write('taken')).rejects.toThrow('duplicate key');
      await write('d');
    });
    await expect(poisoned).rejects.toThrow('current transaction is aborted');
    // Often enough to meet a refusal whose error arrives before the state of the transaction does.
    for (let n = 0; n < 200; n++) {
      const swallowed = database.transaction(async () => {
        await write('e');
        await write('taken').catch(() => undefined);
      });
      await expect(swallowed).rejects.toThrow('use a savepoint');
    }
    expect(await seen()).toEqual(['a', 'b', 'taken']);
  });

  it('that lose their connection are undone, and the next one works', async () => {
    const lost = database.transaction(async () => {
      await write('a');
      const [{ pid }] = (await database.manager.query('SELECT pg_backend_pid() AS pid')) as { pid: number }[];
      await sql(scratch.url, 'SELECT pg_terminate_backend($1)', [pid]);
      await write('b');
    });
    await expect(lost).rejects.toThrow();
    await writeTogether('c');
    expect(await seen()).toEqual(['c']);
  });

  it('a statement answers with its rows, or with how many rows it changed', async () => {
    expect(await database.rows(`INSERT INTO notes VALUES ('a'), ('b') RETURNING text`)).toEqual([
      { text: 'a' },
      { text: 'b' },
    ]);
    expect(await database.rows('SELECT text FROM notes WHERE text > $1', ['a'])).toEqual([{ text: 'b' }]);
    expect(await database.rows(`UPDATE notes SET text = 'c' WHERE text = 'b' RETURNING text`)).toEqual([
      { text: 'c' },
    ]);
    expect(await database.rows('DELETE FROM notes WHERE false RETURNING text')).toEqual([]);
    expect(await database.affected(`UPDATE notes SET text = text || '!'`)).toBe(2);
    expect(await database.affected('DELETE FROM notes WHERE text = $1', ['none'])).toBe(0);
    await expect(database.affected('SELECT text FROM notes')).rejects.toThrow('UPDATE or a DELETE');
  });
});
