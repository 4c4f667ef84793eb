import { expect, test } from 'vitest';
import { procedures } from '../../procedures/registry.ts';
import { identityErrors } from './errors.ts';
import { orgKinds } from './kinds.ts';
import { postExistsIn, postKind, posts, postTitle } from './posts.ts';

test('every post that a procedure names is known, and exists in the kind of organisation where it is asked for', () => {
  const strangers = procedures.flatMap(({ id, roles }) =>
    Object.entries(roles).flatMap(([name, role]) =>
      [role.post ?? []].flat().flatMap((post) => {
        if (!postKind(post)) return [`${id}.${name}: ${post}`];
        const where = role.in;
        return typeof where === 'object' && 'kind' in where && !postExistsIn(post, where.kind)
          ? [`${id}.${name}: ${post} in ${where.kind}`]
          : [];
      }),
    ),
  );
  expect(strangers).toEqual([]);
  expect(procedures.length).toBeGreaterThan(0);
});

test('no procedure gives a part to an administrator', () => {
  const given = procedures.flatMap(({ roles }) => Object.values(roles).flatMap((role) => [role.post ?? []].flat()));
  expect(given.filter((post) => postKind(post)?.administers)).toEqual([]);
});

test('posts have titles in both languages and lie in known kinds', () => {
  for (const [key, post] of Object.entries(posts)) {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(post.zh).toMatch(/\p{Script=Han}/u);
    expect(post.en).toMatch(/^[A-Z]/);
    for (const kind of 'in' in post ? post.in : []) expect(orgKinds).toHaveProperty(kind);
  }
  expect(postTitle('head')).toEqual(['部门负责人', 'Head of the organ']);
  expect(postTitle('toString')).toEqual(['toString', 'toString']);
  expect(postExistsIn('district-head', 'department')).toBe(false);
  expect(postExistsIn('district-head', 'government')).toBe(true);
  expect(postExistsIn('nobody', 'government')).toBe(false);
});

test('every error has a status and both sentences, with the same marks in both', () => {
  const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const [status, zh, en] of Object.values(identityErrors)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(marks(zh)).toEqual(marks(en));
  }
});
