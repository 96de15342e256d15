import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the project. */
export const project = resolve(import.meta.dirname, '../..')

/** Makes sure that `dist` is there and as new as `src`. */
export function ensureBuilt(): void {
  const newest = (folder: string) =>
    Math.max(
      ...readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => statSync(join(project, folder, file)).mtimeMs,
      ),
    )
  const entry = join(project, 'dist/read.d.cts')
  if (existsSync(entry) && statSync(entry).mtimeMs >= newest('src')) return
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'pipe' })
}
