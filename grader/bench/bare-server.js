import { writeSync } from 'node:fs';
import { createServer } from 'node:http';

// The least there is to grade: one answer to everything, on a free port that is told on standard output.
const server = createServer((_request, response) => response.end('bare'));
server.listen(0, '127.0.0.1', () => writeSync(1, `${server.address().port}\n`));
