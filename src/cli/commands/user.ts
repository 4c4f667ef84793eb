import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { addAccount, resetPassword } from '../../service/login/index.ts';
import { operator } from '../../service/session.ts';
import { print } from '../output.ts';
import { withPlatform } from '../platform.ts';

export function userCommand(yifa: Command): void {
  const user = yifa.command('user').description('账户 Accounts');
  user
    .command('add')
    .description('为在册人员开设账户，显示一次性初始口令 An account for a person on the register')
    .argument('<login>')
    .argument('<person>', '人员编号 person id')
    .action((login: string, person: string) =>
      withPlatform(async (p) => {
        const password = process.env.YIFA_PASSWORD ?? randomBytes(12).toString('base64url');
        await addAccount(p, operator, { login, person, password, mustChange: process.env.YIFA_PASSWORD === undefined });
        print(`${login}  ${process.env.YIFA_PASSWORD === undefined ? password : ''}`);
      }),
    );
  user
    .command('password')
    .description('重置口令 Reset a password')
    .argument('<login>')
    .action((login: string) =>
      withPlatform(async (p) => {
        const password = process.env.YIFA_PASSWORD ?? randomBytes(12).toString('base64url');
        await resetPassword(p, operator, login, password);
        print(`${login}  ${process.env.YIFA_PASSWORD === undefined ? password : ''}`);
      }),
    );
}
