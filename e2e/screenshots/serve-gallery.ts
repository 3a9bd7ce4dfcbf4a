import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';

export interface Gallery {
  /** Address of a view: `at({ view: 'popup-read', lang: 'uk' })`. */
  at(asked: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** Builds the page that draws any view with made-up content, and serves it on this machine. */
export async function serveGallery(): Promise<Gallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
  const common = { configFile: false, root: import.meta.dirname, logLevel: 'error' } as const;
  await build({ ...common, plugins: [preact()], build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The gallery could not be served.');
  return {
    at: (asked) => `${address}?${new URLSearchParams(asked)}`,
    async close() {
      server.httpServer.close();
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
      rmSync(outDir, { recursive: true });
    },
  };
}
