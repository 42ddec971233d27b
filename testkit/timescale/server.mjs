// TimescaleDB as WebAssembly behind the PostgreSQL protocol, one connection at a time, nothing on disk.
// Prints its port once it answers. Ends when standard input closes, so it never outlives the tests that started it.
import { PGlite } from '@electric-sql/pglite';
import { timescaledb } from '@electric-sql/pglite/timescaledb';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const db = await PGlite.create({ extensions: { timescaledb } });
// It logs at debug level otherwise, and every line of that travels to the client.
await db.exec('set client_min_messages = warning');
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0 });
server.addEventListener('listening', (event) => console.log(`listening on ${event.detail.port}`));
await server.start();

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
