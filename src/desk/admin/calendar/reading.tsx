import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { Said } from '../said.tsx';
import type { Notice, YearData } from '../types.ts';

/** What a notice or a file gives for the form; a person looks it through. */
export interface Read extends Omit<Notice, 'number' | 'note'> {
  readonly year?: number;
  readonly number?: string;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
  readonly occasions?: YearData['occasions'];
}

/** The notice's own words are pasted, or a file is chosen: its words, or the data of a year (JSON). */
export function Reading({ onRead }: { onRead: (read: Read) => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const reading = useMutation({
    mutationFn: async (given: string) =>
      fromData(given) ?? ask<Read>('POST', '/calendar/notice', { body: { text: given } }),
    onSuccess: (read) => read.holidays.length > 0 && onRead(read),
  });
  const nothing = reading.data?.holidays.length === 0;
  return (
    <div className="reading">
      <label htmlFor={id}>{t('admin.notice-words')}</label>
      <Input.TextArea
        id={id}
        rows={5}
        value={text}
        maxLength={20_000}
        placeholder={t('admin.notice-words-hint')}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="form-foot">
        <Button disabled={text.trim() === ''} loading={reading.isPending} onClick={() => reading.mutate(text)}>
          {t('admin.notice-read')}
        </Button>
        <label className="file-field">
          {t('admin.notice-file')}{' '}
          <input
            type="file"
            accept=".txt,.json,.md"
            onChange={({ target }) => {
              const file = target.files?.[0];
              void file?.text().then((words) => {
                setText(words.slice(0, 20_000));
                reading.mutate(words.slice(0, 20_000));
              });
            }}
          />
        </label>
      </p>
      <Said error={reading.error} />
      {nothing ? <Alert type="warning" role="alert" title={t('admin.notice-nothing')} /> : null}
      {reading.data && !nothing ? (
        <Alert
          type="info"
          role="status"
          title={t('admin.notice-was-read', {
            off: reading.data.holidays.length,
            on: reading.data.workdays.length,
          })}
        />
      ) : null}
    </div>
  );
}

/** The data of a year as the command line takes it; undefined where the text is something else. */
function fromData(text: string): Read | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { notices = [], holidays = [], workdays = [], occasions = [], year } = JSON.parse(text) as Partial<YearData>;
    const { number, ...notice } = notices.at(-1) ?? {};
    return { ...notice, ...(number ? { number } : {}), ...(year ? { year } : {}), holidays, workdays, occasions };
  } catch {
    return undefined;
  }
}
