import type { Command } from 'commander';
import { assignPost, endPost, posts, postTitle } from '../../service/identity/index.ts';
import { operator } from '../../service/session.ts';
import { examples } from '../help.ts';
import { orgName } from '../names.ts';
import { language, print, printJson, say } from '../output.ts';
import { withPlatform } from '../platform.ts';

interface Options {
  readonly from?: string;
  readonly until?: string;
  readonly person?: string;
  readonly org?: string;
  readonly json?: boolean;
}

const title = (post: string): string => postTitle(post)[language() === 'zh' ? 0 : 1];

/** `post`: who holds which post in which organisation, kept by whoever runs the platform. */
export function postCommand(yifa: Command): void {
  const post = yifa.command('post').description('岗位 Posts');
  post
    .command('kinds')
    .description('有哪些岗位 The posts that there are')
    .addHelpText('after', examples('post kinds'))
    .action(() => {
      for (const key of Object.keys(posts)) print(`${key.padEnd(26)} ${title(key)}`);
    });
  post
    .command('add')
    .description('任职 Give a person a post in an organisation')
    .argument('<person>', '人员编号 person id')
    .argument('<org>', '机构编号 organisation id')
    .argument('<post>', '岗位 post, see: yifa post kinds')
    .option('--from <date>', '首日，默认今天 first day; today by default')
    .option('--until <date>', '末日 last day')
    .addHelpText(
      'after',
      examples('post add zhangsan market handler', 'post add zhangsan market handler --from 2026-01-01'),
    )
    .action((person: string, org: string, key: string, { from, until }: Options) =>
      withPlatform(async (p) => {
        const row = await assignPost(p, operator, {
          person,
          org,
          post: key,
          validFrom: from ?? p.now().slice(0, 10),
          validUntil: until ?? null,
        });
        print(
          `${row.id}  ${row.person}  ${orgName(p, row.org)}  ${title(row.post)}  ${row.validFrom}..${row.validUntil ?? ''}`,
        );
      }),
    );
  post
    .command('end')
    .description('免职：由此借出的岗位同日终止 A post ends; what was lent from it ends with it')
    .argument('<person>', '人员编号 person id')
    .argument('<id>', '任职记录编号 id of the post held, see: yifa post list')
    .argument('<date>', '末日 last day')
    .addHelpText('after', examples('post end zhangsan POST-ID 2026-12-31'))
    .action((person: string, id: string, date: string) =>
      withPlatform(async (p) => {
        await endPost(p, operator, person, id, date);
        print(`${id}  ${person}  ..${date}`);
      }),
    );
  post
    .command('list')
    .description('任职一览 Posts held')
    .option('--person <id>', '某人 of one person')
    .option('--org <id>', '某机构 of one organisation')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('post list --org market'))
    .action(({ person, org, json }: Options) =>
      withPlatform(async (p) => {
        const rows = await p.ledger.listPosts(p.district.code, {
          ...(person ? { person } : {}),
          ...(org ? { org } : {}),
        });
        if (json) return printJson(rows);
        if (rows.length === 0) print(say('没有任职记录', 'No posts held'));
        for (const row of rows)
          print(
            `${row.id}  ${row.person}  ${orgName(p, row.org)}  ${title(row.post)}  ${row.validFrom}..${row.validUntil ?? ''}`,
          );
      }),
    );
}
