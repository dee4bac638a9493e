import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../fixtures/greeting.ts';
import { programCommand } from '../fixtures/programs.ts';
import { familyOf, killFamily, markName } from './family.ts';
import { listeningSockets } from './listening.ts';
import { freePort } from './port.ts';
import { privateFolder, startProgram } from './program.ts';

const { PATH = '' } = process.env;

describe.runIf(listeningSockets() !== undefined)('a program that leaves a process behind, with its output open', () => {
  test('has ended when it ends, and is stopped without waiting for the other', async () => {
    const mark = 'left-behind';
    const env = { PATH, HOST: '127.0.0.1', PORT: `${await freePort()}`, [markName]: mark };
    const command = programCommand('goes-into-the-background');
    const program = startProgram(command, [], { folder: privateFolder(), cwd: root, env, shell: true });
    onTestFinished(() => killFamily(program.pid ?? Number.NaN, mark));
    await program.until(() => program.ended() !== undefined, 20_000);
    expect(program.ended()?.how).toBe('exited with code 0');
    await program.kill();
    expect(familyOf(program.pid ?? Number.NaN, mark)).toHaveLength(1);
  });
});
