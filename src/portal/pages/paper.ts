import { type PaperFormat, paperFormats } from '../../service/papers/index.ts';
import { html } from '../html/html.ts';
import { officialPaper } from '../parts/official-paper.ts';
import { NotHere } from '../problem.ts';
import { proofOf } from '../proof.ts';
import type { PortalAnswer } from '../route.ts';
import type { TextKey } from '../say.ts';
import type { Page, View } from '../view.ts';

/** A paper that was served on the party, as a sheet to be read and printed. */
export async function paperPage(view: View): Promise<Page> {
  const { t, source, request } = view;
  const key = request.params.paper ?? '';
  const paper = await source.paper(proofOf(request), key, request.from);
  const ways = source
    .paperFormats()
    .map(
      (format) =>
        html`<li><a class="button" href="/track/case/papers/${key}/${format}">${t(`paper.${format}` as TextKey)}</a></li>`,
    );
  const main = html`<div class="no-print"><p>${t('paper.print')}</p><ul class="actions">${ways}</ul></div>
${officialPaper(view, paper)}`;
  const crumbs = [
    { href: '/track', text: t.plain('track.title') },
    { href: '/track/case', text: t.plain('paper.case') },
  ];
  return { title: paper.title, section: 'track', crumbs, personal: true, main };
}

/** The same as a file to be saved. */
export async function paperFilePage({ source, request }: View): Promise<PortalAnswer> {
  const format = paperFormats.find((known) => known === request.params.format) as PaperFormat | undefined;
  if (!format || !source.paperFormats().includes(format)) throw new NotHere();
  const { name, mediaType, bytes } = await source.paperFile(
    proofOf(request),
    request.params.paper ?? '',
    format,
    request.from,
  );
  return {
    status: 200,
    html: bytes,
    headers: { 'content-type': mediaType, 'cache-control': 'no-store' },
    saveAs: name,
  };
}
