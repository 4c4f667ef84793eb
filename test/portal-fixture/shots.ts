import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { routesOn } from '../../src/portal/index.ts';
import { launchBrowser } from '../browser.ts';
import { openPages } from './pages.ts';
import { serve } from './serve.ts';
import { fixture } from './source.ts';

/** Draws pages as a phone, a desk and paper would show them: `node test/portal-fixture/shots.ts FOLDER [PATH …]`. */
const [folder = 'shots', ...wanted] = process.argv.slice(2);
const language = process.env.SHOT_LANGUAGE ?? 'zh-Hans';
const elder = process.env.SHOT_ELDER === '1';
const widths = (process.env.SHOT_WIDTHS ?? '360,1280').split(',').map(Number);
await mkdir(folder, { recursive: true });
const { source, proof } = fixture();
const { address, close } = await serve(routesOn(source, console.error));
const browser = await launchBrowser();
for (const width of widths) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  await context.addCookies([
    { name: 'yifa-case', value: encodeURIComponent(`${proof.receipt}.${proof.secret}`), url: address },
    { name: 'yifa-language', value: language, url: address },
    { name: 'yifa-elder', value: elder ? '1' : '0', url: address },
  ]);
  const page = await context.newPage();
  for (const path of wanted.length > 0 ? wanted : [...openPages, '/track/case', '/track/case/acts/withdraw']) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.waitForTimeout(300);
    const name = `${path.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${width}${elder ? '-elder' : ''}-${language}.png`;
    await page.screenshot({ path: join(folder, name), fullPage: true });
    console.log(name);
  }
  await context.close();
}
await browser.close();
close();
