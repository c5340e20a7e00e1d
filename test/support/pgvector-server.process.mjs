// PostgreSQL with pgvector: PGlite, compiled to WebAssembly, behind a socket. Its connections share one session.
// usage: node pgvector-server.process.mjs → prints its port
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const db = await PGlite.create({ extensions: { pg_trgm, vector } });
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 2 });
await server.start();
console.log(server.getServerConn().split(':').at(-1));
process.on('disconnect', () => process.exit(0));
