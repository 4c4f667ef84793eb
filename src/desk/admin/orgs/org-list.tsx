import { Button, Checkbox, Input, Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Session } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import { Days, stateOf } from '../span.tsx';
import { OrgForm } from './org-form.tsx';
import { found, treeOf } from './org-tree.ts';
import { useOrgRecords } from './records.ts';

/** The organisations of the district as a tree; those that have ended when asked for. */
export default function OrgList({ session }: { session: Session }) {
  const { t } = useLanguage();
  const { asked, rows, kindOf } = useOrgRecords();
  const [words, setWords] = useState('');
  const [ended, setEnded] = useState(false);
  const [entering, setEntering] = useState(false);
  const shown = treeOf(
    found(
      rows.filter((org) => ended || stateOf(org) !== 'past'),
      words,
    ),
  );
  return (
    <>
      <h1>{t('admin.orgs')}</h1>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('admin.org-find')}
          placeholder={t('admin.org-find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        <Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>
          {t('admin.org-with-ended')}
        </Checkbox>
        {may(session, 'people.manage') ? (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('admin.org-enter')}
          </Button>
        ) : null}
      </search>
      <Said error={asked.error} />
      <p className="above-table" role="status">
        {asked.isPending ? '' : t('admin.org-count', { n: shown.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.orgs')}
          rows={shown}
          keyOf={({ id }) => id}
          empty={t('admin.none')}
          columns={[
            {
              key: 'name',
              title: t('admin.org'),
              show: ({ id, name, depth }) => (
                <span className={`branch depth-${Math.min(depth, 4)}`}>
                  <Link to={`/admin/orgs/${id}`}>{name}</Link>
                </span>
              ),
            },
            { key: 'kind', title: t('admin.org-kind'), show: ({ kind }) => kindOf(kind) },
            { key: 'code', title: t('admin.org-code'), show: ({ code }) => code },
            {
              key: 'days',
              title: t('admin.days'),
              show: (org) => <Days span={org} ended={t('admin.org-ended')} />,
            },
          ]}
        />
      )}
      <OrgForm
        open={entering}
        onClose={() => setEntering(false)}
        title={t('admin.org-enter')}
        button={t('admin.org-enter')}
        done={t('admin.org-entered')}
      />
    </>
  );
}
