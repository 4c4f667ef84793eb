import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';

/** A file of the case: to be saved, and shown in the page where it is a PDF or a picture. */
export function Attached({ caseId, file }: { caseId: string; file: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const at = `/api/cases/${caseId}/files/${encodeURIComponent(file)}`;
  return (
    <div>
      <a className="underlined" href={at} download>
        {t('case.open-file')}
      </a>{' '}
      <button type="button" className="plain no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'file.close' : 'file.preview')}
      </button>
      {open ? <Preview at={at} /> : null}
    </div>
  );
}

function Preview({ at }: { at: string }) {
  const { t } = useLanguage();
  const kind = useQuery({
    queryKey: ['file-kind', at],
    queryFn: async () => (await fetch(at, { method: 'HEAD' })).headers.get('content-type') ?? '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (kind.isPending) return <Spin />;
  if (kind.data === 'application/pdf')
    return <iframe className="preview" title={t('file.preview')} src={`${at}?view=true`} />;
  if (kind.data?.startsWith('image/')) return <img className="preview" alt={t('file.preview')} src={at} />;
  return <p className="meta">{t('file.none')}</p>;
}
