import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';

interface Kept {
  readonly id: string;
  readonly name: string;
}

/** A file is uploaded at once; the form keeps its id. */
export function FileField({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (value: unknown) => void;
}) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return ask<Kept>('POST', '/files', { body });
    },
    onSuccess: (kept) => onChange?.(kept.id),
  });
  return (
    <span className="file-field">
      <input
        id={id}
        ref={input}
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.ofd,.txt"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) upload.mutate(file);
        }}
      />
      <span role="status">
        {upload.isPending ? t('form.uploading') : null}
        {value && !upload.isPending ? (
          <>
            <a href={`/api/files/${encodeURIComponent(value)}`}>{upload.data?.name ?? t('form.uploaded')}</a>{' '}
            <Button
              size="small"
              onClick={() => {
                upload.reset();
                if (input.current) input.current.value = '';
                onChange?.(undefined);
              }}
            >
              {t('form.remove-file')}
            </Button>
          </>
        ) : null}
      </span>
      {upload.error ? (
        <span role="alert" className="wrong">
          {isProblem(upload.error) ? upload.error.message : t('problem.network')}
        </span>
      ) : null}
    </span>
  );
}
