import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const font = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json');
const { version } = JSON.parse(readFileSync(font, 'utf8')) as { version: string };

const sheets = JSON.stringify(join(import.meta.dirname, 'style', 'dynamic-css.ts'));

/** Lets antd's packages put their sheets where the page's policy allows it: see style/dynamic-css.ts. */
const styleUnderPolicy: Plugin = {
  name: 'style-under-policy',
  enforce: 'pre',
  load: (id) => (id.endsWith('/@rc-component/util/es/Dom/dynamicCSS.js') ? `export * from ${sheets};` : undefined),
  transform(code, id) {
    if (!id.endsWith('/@ant-design/icons/es/cssUtils.js')) return undefined;
    if (!code.includes('export function updateCSS('))
      throw new Error('@ant-design/icons makes its sheets elsewhere now');
    return `${code.replace('export function updateCSS(', 'export function unused(')}\nexport { updateCSS } from ${sheets};`;
  },
};

/** The font of the public pages, for machines without Chinese fonts: the server has it at the same address. */
const sharedFont: Plugin = {
  name: 'shared-font',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'stylesheet', href: `/assets/fonts.${version}.css` }, injectTo: 'head' },
  ],
};

/** Builds the workspace into dist/desk; during work, `npx vite --config src/desk/vite.config.ts` serves it live. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react(), styleUnderPolicy, sharedFont],
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
