import { html } from '../../portal/html/html.ts';
import type { PortalRoute } from '../../portal/route.ts';
import type { Platform } from '../../service/platform.ts';

/** The page at / of a server that has no portal: where the API is described. */
export function homePage(p: Pick<Platform, 'district'>): PortalRoute {
  const title = `${p.district.name}依法行政平台${p.district.demo ? '（演示数据）' : ''}`;
  const page = html`<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p><a href="/api/docs">接口说明 API</a></p></main></body>
</html>`;
  return { method: 'GET', url: '/', handler: async () => ({ status: 200, html: page.toString() }) };
}
