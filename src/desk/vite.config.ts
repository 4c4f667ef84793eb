import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the workspace into dist/desk; during work, `npx vite --config src/desk/vite.config.ts` serves it live. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'dist', 'desk'),
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy allows no inline script or style and no data: module.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/assets': 'http://localhost:8080' } },
});
