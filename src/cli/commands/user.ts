import type { Command } from 'commander';
import { knownPerson } from '../../service/identity/index.ts';
import {
  addAccount,
  closeAccount,
  type Door,
  passwordForOnce,
  resetPassword,
  unlockAccount,
} from '../../service/login/index.ts';
import { operator } from '../../service/session.ts';
import { examples } from '../help.ts';
import { print, say } from '../output.ts';
import { withPlatform } from '../platform.ts';

/** `user`: accounts, kept by whoever runs the platform. */
export function userCommand(yifa: Command): void {
  const user = yifa.command('user').description('账户 Accounts');
  user
    .command('add')
    .description(
      '为在册人员开设账户，显示一次性口令；设了 YIFA_PASSWORD 就用它 An account for a person on the register, with a password for once unless YIFA_PASSWORD is set',
    )
    .argument('<login>', '用户名 user name')
    .argument('<person>', '人员编号 person id, see: yifa person list')
    .addHelpText('after', examples('user add zhangsan zhangsan'))
    .action((login: string, person: string) =>
      withPlatform(async (p) => {
        await knownPerson(p, person);
        const { password, once } = newPassword(p, login);
        const name = await addAccount(p, operator, { login, person, password, mustChange: once });
        tell(name, password, once);
      }),
    );
  user
    .command('password')
    .description('重置口令，首次登录须修改 Reset a password; it must be changed at the next log-in')
    .argument('<login>', '用户名 user name')
    .addHelpText('after', examples('user password zhangsan'))
    .action((login: string) =>
      withPlatform(async (p) => {
        const { password, once } = newPassword(p, login);
        await resetPassword(p, operator, login, password);
        tell(login, password, once);
      }),
    );
  user
    .command('unlock')
    .description('解除因口令多次错误的锁定 Lift the lock after too many wrong passwords')
    .argument('<login>', '用户名 user name')
    .addHelpText('after', examples('user unlock zhangsan'))
    .action((login: string) =>
      withPlatform(async (p) => {
        await unlockAccount(p, operator, login);
        print(say(`${login}  已解锁`, `${login}  unlocked`));
      }),
    );
  user
    .command('close')
    .description('停用账户，立即结束其会话 Close an account for good and end its sessions')
    .argument('<login>', '用户名 user name')
    .addHelpText('after', examples('user close zhangsan'))
    .action((login: string) =>
      withPlatform(async (p) => {
        await closeAccount(p, operator, login);
        print(say(`${login}  已停用`, `${login}  closed`));
      }),
    );
}

/** A password for once, made up, unless the environment gives one. */
function newPassword(p: Door, login: string): { password: string; once: boolean } {
  const given = process.env.YIFA_PASSWORD;
  return { password: given ?? passwordForOnce(p, login), once: given === undefined };
}

function tell(login: string, password: string, once: boolean): void {
  print(once ? say(`${login}  一次性口令：${password}`, `${login}  password for once: ${password}`) : login);
}
