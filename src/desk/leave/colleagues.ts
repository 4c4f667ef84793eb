import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Colleague, Rows } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { useOrgs } from '../shell/district.ts';

/** Who serves in the district, each by name with organ and posts. */
export function useColleagues() {
  const { say } = useLanguage();
  const orgs = useOrgs();
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => ask<Rows<Colleague>>('GET', '/colleagues'),
    staleTime: 300_000,
  });
  const rows = data?.rows ?? [];
  const labelOf = ({ name, posts }: Colleague) =>
    `${name}（${[...new Set(posts.map(({ org }) => orgs.get(org)?.name ?? org))].join('、')} ${posts
      .map(({ title }) => say(title))
      .join('、')}）`;
  return {
    list: rows.map((one) => ({ id: one.id, label: labelOf(one) })),
    nameOf: (id: string) => rows.find((one) => one.id === id)?.name ?? id,
    postName: (post: string) => {
      const title = rows.flatMap(({ posts }) => posts).find((one) => one.post === post)?.title;
      return title ? say(title) : post;
    },
  };
}
