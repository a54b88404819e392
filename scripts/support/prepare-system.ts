import { existsSync } from 'node:fs';
import { findProgram } from './find-program.ts';
import { type Requirement, requirements } from './requirements.ts';
import { runCommand } from './run-tool.ts';

/**
 * Looks for what the tests need from the system, installs what is missing where that is ours to do (root on
 * Debian), and names each thing that is still missing.
 *
 * @returns false when something is missing that tests cannot do without
 */
export async function prepareSystem(): Promise<boolean> {
  const all = requirements(process.platform);
  const absent = () => all.filter((requirement) => !requirement.isPresent());
  if (absent().length > 0 && mayInstall()) await install(absent());
  const missing = absent();
  for (const requirement of missing) console.error(missingSentence(requirement));
  return missing.every((requirement) => !requirement.needed);
}

/** What to tell the person who runs the tests. */
export function missingSentence({ name, purpose, debianPackages, needed }: Requirement): string {
  const verdict = needed ? 'Missing' : 'Missing, but tests can run without';
  return `${verdict}: ${name}, for ${purpose}. On Debian: sudo apt-get install ${debianPackages.join(' ')}`;
}

function mayInstall(): boolean {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined
  );
}

async function install(missing: readonly Requirement[]): Promise<void> {
  const packages = missing.flatMap((requirement) => requirement.debianPackages);
  console.log(`Installing with apt-get: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
}
