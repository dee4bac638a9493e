import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const main = `
  import { serve } from '@hono/node-server';
  import app from './server.ts';
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port));
`;

/**
 * Bundles the model answer to exercise-2 into one file that plain node starts, which prints its port: what a teacher
 * without the grader has at hand. Returns the file and `remove`.
 */
export async function bundleByHand(root) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const tree of ['exercises', 'solutions']) cpSync(join(root, tree, 'exercise-2'), folder, { recursive: true });
    writeFileSync(join(folder, 'main.ts'), main);
    const file = join(folder, 'main.mjs');
    await build({
      entryPoints: [join(folder, 'main.ts')],
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
      nodePaths: [join(root, 'node_modules')],
      logLevel: 'error',
    });
    return { file, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
