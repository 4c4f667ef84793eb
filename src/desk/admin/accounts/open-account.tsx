import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import type { Rows } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useOrgRecords } from '../orgs/records.ts';
import type { Person, RegisteredPerson } from '../types.ts';
import type { Once } from './password-once.tsx';

interface Filled {
  readonly person: string;
  readonly login: string;
  readonly outside?: boolean;
}

/** Opens an account for somebody on the register. Without a given person one is looked for. */
export function OpenAccount({
  person,
  issuer,
  open,
  onClose,
  onOpened,
}: {
  person?: Person;
  /** The identity provider of the district, where there is one. */
  issuer?: string;
  open: boolean;
  onClose: () => void;
  onOpened: (once: Once) => void;
}) {
  const { t } = useLanguage();
  return (
    <FormDialog<Filled, Once>
      open={open}
      onClose={onClose}
      onDone={onOpened}
      title={person ? t('admin.account-open-for', { name: person.name }) : t('admin.account-open')}
      button={t('admin.account-open')}
      done={t('admin.account-opened')}
      initial={person ? { person: person.id } : {}}
      send={(body) => ask('POST', '/admin/accounts', { body })}
    >
      {person ? (
        <Form.Item name="person" hidden>
          <Input />
        </Form.Item>
      ) : (
        <Form.Item name="person" label={t('admin.person')} rules={[{ required: true }]}>
          <PersonSelect />
        </Form.Item>
      )}
      <Form.Item
        name="login"
        label={t('login.name')}
        extra={t('admin.login-hint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      {issuer ? (
        <Form.Item name="outside" valuePropName="checked" label={t('admin.outside')} extra={issuer}>
          <Checkbox>{t('admin.outside-only')}</Checkbox>
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}

/** Somebody on the register, found by name, pinyin initials, number or user name. */
function PersonSelect(given: { id?: string; value?: string; onChange?: (value: unknown) => void }) {
  const { say } = useLanguage();
  const { nameOf } = useOrgRecords();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['admin', 'people', 'select', q],
    queryFn: () =>
      ask<Rows<RegisteredPerson>>('GET', '/admin/people', { query: { q: q.trim() || undefined, limit: 30 } }),
    placeholderData: (before) => before,
  });
  return (
    <Select
      {...given}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={(found.data?.rows ?? []).map(({ id, name, posts }) => ({
        value: id,
        label: `${name}（${posts.map((held) => `${nameOf(held.org)} ${say(held.title)}`).join('、') || id}）`,
      }))}
    />
  );
}
